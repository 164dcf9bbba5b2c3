package org.tideshift.scheduler.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.workspace.OfferRow;

/** Offers as one brand may see them: nothing in them is of another brand. */
final class BrandView {
  private final String brand;
  private final Map<String, Optional<String>> brandByQueue = new TreeMap<>();

  BrandView(String brand, List<Queue> queues) {
    this.brand = brand;
    queues.forEach(queue -> brandByQueue.put(queue.name(), queue.traits().brand()));
  }

  boolean concerns(OfferRow row) {
    return row.work().brands().contains(brand);
  }

  /**
   * The offer with the brand's queues alone. Of a group that several brands share, its name, its
   * reason and how busy it will be tell of the others too.
   */
  OfferRow of(OfferRow row) {
    List<String> queues = row.work().queues().stream().filter(this::isOwn).toList();
    boolean alone = row.work().brands().equals(Set.of(brand));
    return alone
        ? row.withWork(
            new OfferRow.Work(queues, row.work().brands(), row.work().expectedOccupancy()),
            row.shift().group(),
            row.shift().reason())
        : row.withWork(new OfferRow.Work(queues, Set.of(brand)), brand, "");
  }

  /** A queue that is no longer known may have been anybody's. */
  private boolean isOwn(String queue) {
    Optional<String> owner = brandByQueue.get(queue);
    return owner != null && (owner.isEmpty() || owner.get().equals(brand));
  }
}
