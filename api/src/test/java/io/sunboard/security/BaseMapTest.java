package io.sunboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BaseMapTest {

  private static final String TILES =
      "https://t0.tianditu.gov.cn/vec_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=0";

  @Test
  void withoutSettingsThereIsNone() {
    BaseMap none = bound(Map.of());
    assertThat(none.configured()).isFalse();
    assertThat(none.origins()).isEmpty();
  }

  @Test
  void picturesMayComeFromItsHostsAlone() {
    BaseMap map =
        bound(
            Map.of(
                "tiles", TILES,
                "labels", "https://t1.tianditu.gov.cn:8443/cva/{z}/{x}/{y}",
                "approval", "GS（2024）0568号",
                "shift", "GCJ02"));
    assertThat(map.origins())
        .containsExactly("https://t0.tianditu.gov.cn", "https://t1.tianditu.gov.cn:8443");
    assertThat(map.shift()).isEqualTo("gcj02");
    assertThat(ResponseHeaders.contentPolicy("https://login.example.org", map.origins()))
        .contains(
            "img-src 'self' data: blob: https://t0.tianditu.gov.cn https://t1.tianditu.gov.cn:8443;");
  }

  @Test
  void tilesOfThisHostNeedNoPermission() {
    BaseMap map = bound(Map.of("tiles", "/tiles/{z}/{x}/{y}.png"));
    assertThat(map.configured()).isTrue();
    assertThat(map.origins()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tiles.example.org/{z}/{x}.png",
        "https://tiles.example.org;script-src/{z}/{x}/{y}",
        "https://tiles.example.org *://{z}/{x}/{y}",
        "//tiles.example.org/{z}/{x}/{y}",
        "ftp://tiles.example.org/{z}/{x}/{y}"
      })
  void saysWhatIsWrongWithAnAddressThatIsNone(String tiles) {
    assertThatThrownBy(() -> bound(Map.of("tiles", tiles)))
        .hasRootCauseMessage(
            "sunboard.portal.map.tiles is not like https://tiles.example.org/{z}/{x}/{y}.png: "
                + tiles);
  }

  @Test
  void halfAPlaceIsRefused() {
    assertThatThrownBy(() -> bound(Map.of("latitude", "29.84"))).hasStackTraceContaining("both");
    assertThatThrownBy(() -> bound(Map.of("shift", "bd09"))).hasStackTraceContaining("gcj02");
    assertThat(bound(Map.of("latitude", "29.84", "longitude", "114.32")).configured()).isTrue();
  }

  private static BaseMap bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("", BaseMap.class);
  }
}
