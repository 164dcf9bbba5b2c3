package org.tideshift.scheduler.offers.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Gathers the seats while the model is built. */
final class SeatList {
  private static final int OPEN = -1;

  private record Seat(Place place, int group, int week, int worth) {}

  private final List<Seat> seats = new ArrayList<>();

  int size() {
    return seats.size();
  }

  void open(int agent, int from, int to) {
    seats.add(new Seat(new Place(agent, from, to), OPEN, OPEN, 0));
  }

  /** A commitment, which covers its group with so many thousandths of an agent. */
  void fixed(Place place, int group, int week, int worth) {
    seats.add(new Seat(place, group, week, worth));
  }

  /** Whose shift lies from which step to which; the agent is -1 for one who left the pool. */
  record Place(int agent, int from, int to) {}

  void fill(Model model) {
    model.seatAgent = column(seat -> seat.place().agent());
    model.seatFrom = column(seat -> seat.place().from());
    model.seatTo = column(seat -> seat.place().to());
    model.fixedGroup = column(Seat::group);
    model.fixedWeek = column(Seat::week);
    model.fixedWorth = column(Seat::worth);
    model.openSeats =
        IntStream.range(0, seats.size()).filter(seat -> seats.get(seat).group() == OPEN).toArray();
    model.seed = new int[seats.size()];
    Arrays.fill(model.seed, Board.NONE);
    near(model);
  }

  private static void near(Model model) {
    model.nearFrom = new int[model.seatAgent.length];
    model.nearEnd = new int[model.seatAgent.length];
    for (AgentFacts agent : model.agents) {
      int first = agent.seats;
      for (int seat = agent.seats + 1; seat <= agent.fixed; seat++) {
        boolean apart =
            seat == agent.fixed || model.seatFrom[seat] - model.seatTo[seat - 1] >= agent.minRest;
        if (apart) {
          Arrays.fill(model.nearFrom, first, seat, first);
          Arrays.fill(model.nearEnd, first, seat, seat);
          first = seat;
        }
      }
    }
  }

  private int[] column(ToIntFunction<Seat> value) {
    return seats.stream().mapToInt(value).toArray();
  }
}
