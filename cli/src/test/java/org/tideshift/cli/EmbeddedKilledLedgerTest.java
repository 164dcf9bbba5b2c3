package org.tideshift.cli;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class EmbeddedKilledLedgerTest extends KilledLedgerContract {
  @Override
  String settings() {
    return "";
  }

  @Override
  Optional<String> password() {
    return Optional.empty();
  }

  @Override
  Duration lease() {
    return Duration.ZERO;
  }
}
