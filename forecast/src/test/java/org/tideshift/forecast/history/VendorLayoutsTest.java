package org.tideshift.forecast.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.demand.Channel;

/** The exports of Genesys Cloud and Amazon Connect. */
class VendorLayoutsTest extends HistoryFromText {

  @Test
  void readsTheGenesysCloudLayout() throws IOException {
    History history =
        sound(
            NEW_YORK,
            """
            Interval Start UTC Date,Queue,Media Type,Skill Set,Language,Offered,\
            Interactions Handled,Total Handle Time (Seconds)
            2026-02-02T00:00:00Z,Care,Voice,billing|||tech,Spanish,16,10,3000
            2026-02-02T00:00:00Z,Care,Callback,,Spanish,4,4,400
            2026-02-02T00:00:00Z,Care,Chat,,Spanish,7,6,600
            2026-02-02T00:15:00.000Z,Care,Voice,billing|||tech,Spanish,8,8,800
            2026-02-02T00:15:00Z,Care,Chat,,Spanish,9,9,900
            """);

    assertThat(history.interval()).isEqualTo(Duration.ofMinutes(15));
    assertThat(shown(counts(history, "Care voice"))).isEqualTo("20 8");
    assertThat(shown(counts(history, "Care chat"))).isEqualTo("7 9");
    assertThat(counts(history, "Care voice").handleSeconds(0)).isEqualTo(3400);
    assertThat(history.find("Care chat").orElseThrow().facts().channel()).contains(Channel.CHAT);
  }

  @Test
  void readsHandleTimesOfGenesysCloudWhoseUnitIsNotTold() throws IOException {
    History history =
        sound(
            NEW_YORK,
            """
            Interval Start UTC Date,Queue,Media Type,Offered,Interactions Handled,Total Handle Time
            2026-02-02T00:00:00Z,Care,Voice,16,10,3000
            2026-02-02T00:30:00Z,Care,Voice,16,0,
            """);

    assertThat(counts(history, "Care").handleSeconds(0)).isEqualTo(3000);
  }

  @Test
  void readsTheAmazonConnectLayout() throws IOException {
    History history =
        sound(
            HistoryOptions.usual(),
            """
            QueueName,QueueId,ChannelType,TimeStamp,IntervalDuration,IncomingContactVolume,\
            AverageHandleTime,ContactsHandled
            Sales,1-2-3,VOICE,2026-02-02T00:00:00Z,30mins,50,27.5,40
            """);

    assertThat(history.interval()).isEqualTo(Duration.ofMinutes(30));
    assertThat(shown(counts(history, "Sales"))).isEqualTo("50");
    assertThat(counts(history, "Sales").handleSeconds(0)).isEqualTo(40 * 27.5);
  }

  @Test
  void refusesDailyRowsOfAmazonConnect() throws IOException {
    read(
        HistoryOptions.usual(),
        """
        QueueName,QueueId,ChannelType,TimeStamp,IntervalDuration,IncomingContactVolume
        Sales,1,VOICE,2026-02-02T00:00:00Z,daily,50
        """);

    assertOnlyError("2:intervalduration 'daily', valid: 15mins or 30mins");
  }

  @Test
  void namesAnUnknownMediaType() throws IOException {
    read(
        HistoryOptions.usual(),
        """
        Interval Start UTC Date,Queue,Media Type,Offered
        2026-02-02T00:00:00Z,Care,Fax,16
        2026-02-02T00:15:00Z,Care,Voice,16
        """);

    assertOnlyError("2:media type unknown channel or media type 'Fax', valid: call, callback,");
  }
}
