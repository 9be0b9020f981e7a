package io.sunboard.open311.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

class RequestQueryTest {

  private static final Instant NOW = Instant.parse("2021-06-30T00:00:00Z");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static RequestQuery query(String... given) {
    var parameters = new LinkedMultiValueMap<String, String>();
    for (int i = 0; i < given.length; i += 2) {
      parameters.add(given[i], given[i + 1]);
    }
    return RequestQuery.of(parameters, NOW, SHANGHAI);
  }

  @Test
  void meansTheLastNinetyDaysWhenNothingIsSaid() {
    assertThat(query().search().from()).isEqualTo(Instant.parse("2021-04-01T00:00:00Z"));
    assertThat(query().search().to()).isEqualTo(NOW);
  }

  @Test
  void meansNinetyDaysFromTheOneDateThatIsGiven() {
    assertThat(query("start_date", "2021-01-01T00:00:00Z").search().to())
        .isEqualTo(Instant.parse("2021-04-01T00:00:00Z"));
    assertThat(query("end_date", "2021-04-01T00:00:00Z").search().from())
        .isEqualTo(Instant.parse("2021-01-01T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-06-01, 2021-05-31T16:00:00Z",
    "2021-06-01T08:00:00, 2021-06-01T00:00:00Z",
    "2021-06-01T08:00:00+08:00, 2021-06-01T00:00:00Z",
    "2021-06-01T08:00:00 08:00, 2021-06-01T00:00:00Z",
    "2021-06-01T00:00:00Z, 2021-06-01T00:00:00Z",
  })
  void readsDatesAsTheStandardWritesThem(String written, Instant meant) {
    assertThat(query("start_date", written).search().from()).isEqualTo(meant);
  }

  @Test
  void ignoresAllElseBesideNumbers() {
    RequestQuery query = query("service_request_id", "GS-1, GS-2", "status", "nonsense");
    assertThat(query.search().numbers()).containsExactly("GS-1", "GS-2");
    assertThat(query.search().from()).isNull();
  }

  @Test
  void goesNoDeeperThanItCanKeepUp() {
    assertThat(query("page", "50", "page_size", "200").skip()).isEqualTo(9_800);
    assertThatThrownBy(() -> query("page", "51", "page_size", "200"))
        .isInstanceOf(Open311Fault.class)
        .hasMessage("TOO_DEEP");
  }

  @Test
  void bothStatusesAreNoLimit() {
    assertThat(query("status", "open,closed").search().open()).isNull();
    assertThat(query("status", "closed").search().open()).isFalse();
  }
}
