package org.tideshift.scheduler.batch.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** A way to a server that lets one connection through, and closes all later ones. */
final class OneConnection implements AutoCloseable {
  private static final int BACKLOG = 10;

  private final ServerSocket door;
  private final URI server;

  private OneConnection(ServerSocket door, URI server) {
    this.door = door;
    this.server = server;
  }

  static OneConnection to(String url) throws IOException {
    OneConnection way =
        new OneConnection(
            new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()),
            URI.create(url.substring("jdbc:".length())));
    start(way::serve);
    return way;
  }

  int port() {
    return door.getLocalPort();
  }

  private void serve() throws IOException {
    try (Socket client = door.accept();
        Socket behind = new Socket(server.getHost(), server.getPort())) {
      start(() -> client.getInputStream().transferTo(behind.getOutputStream()));
      behind.getInputStream().transferTo(client.getOutputStream());
    }
    while (true) {
      door.accept().close();
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (SocketException closed) {
                // One side has hung up, or the test is over.
              } catch (IOException broken) {
                throw new IllegalStateException(broken);
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
