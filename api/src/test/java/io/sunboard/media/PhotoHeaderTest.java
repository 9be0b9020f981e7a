package io.sunboard.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.testing.TestPhotos;
import io.sunboard.testing.TestPhotos.Webp;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoHeaderTest {

  private static PhotoHeader good(byte[] bytes) {
    Decision<PhotoHeader> read = PhotoHeader.read(bytes);
    assertThat(read).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<PhotoHeader>) read).value();
  }

  private static String refusal(byte[] bytes) {
    Decision<PhotoHeader> read = PhotoHeader.read(bytes);
    assertThat(read).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused<PhotoHeader>) read).refusals().getFirst().code();
  }

  @Test
  void readsAJpeg() {
    assertThat(good(TestPhotos.jpeg(64, 48)))
        .isEqualTo(new PhotoHeader(PhotoFormat.JPEG, 64, 48, 1, false));
  }

  @Test
  void knowsThatAProgressiveJpegIsDecodedWhole() {
    assertThat(good(TestPhotos.progressive(64, 48)).whole()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void findsTheOrientationOfJpegAndPng(int orientation) {
    assertThat(good(TestPhotos.withExif(TestPhotos.jpeg(64, 48), orientation)).orientation())
        .isEqualTo(orientation);
    assertThat(good(TestPhotos.pngWithExif(TestPhotos.png(64, 48), orientation)))
        .isEqualTo(new PhotoHeader(PhotoFormat.PNG, 64, 48, orientation, false));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, -1, 30000})
  void takesAnOrientationThatIsNoneForUpright(int orientation) {
    assertThat(good(TestPhotos.withExif(TestPhotos.jpeg(8, 8), orientation)).orientation())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Webp.class,
      names = {"LOSSY", "LOSSLESS", "ALPHA"})
  void readsAStillWebp(Webp webp) {
    assertThat(good(webp.bytes())).isEqualTo(new PhotoHeader(PhotoFormat.WEBP, 1, 1, 1, true));
  }

  @Test
  void refusesAWebpThatMoves() {
    assertThat(refusal(Webp.ANIMATED.bytes())).isEqualTo("PHOTO_DAMAGED");
  }

  @Test
  void readsTheSizeOfABombWithoutDecodingIt() {
    assertThat(good(TestPhotos.bomb(60_000, 50_000)).pixels()).isEqualTo(3_000_000_000L);
  }

  @Test
  void saysThatHeicIsHeic() {
    assertThat(refusal(TestPhotos.heic())).isEqualTo("PHOTO_IS_HEIC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "不是照片", "RIFF\0\0\0\0WAVE"})
  void refusesWhatIsNoPhoto(String content) {
    assertThat(refusal(content.getBytes(StandardCharsets.UTF_8))).isEqualTo("PHOTO_FORMAT_UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource({
    "GIF89a, GIF",
    "<svg xmlns='http://www.w3.org/2000/svg'/>, SVG",
    "BM6, BMP",
    "%PDF-1.7, PDF",
    "Rar!, RAR",
    "....ftypmp42, MP4",
    "....ftypavif, AVIF"
  })
  void callsAnotherFileByItsName(String content, String name) {
    Decision<PhotoHeader> read = PhotoHeader.read(content.getBytes(StandardCharsets.UTF_8));
    assertThat(((Decision.Refused<PhotoHeader>) read).refusals())
        .containsExactly(Refusal.of("PHOTO_IS_A_FILE", name));
  }

  @Test
  void ignoresWhatFollowsThePhoto() {
    byte[] zip = "PK\u0003\u0004<script>".getBytes(StandardCharsets.UTF_8);
    assertThat(good(TestPhotos.concat(TestPhotos.jpeg(9, 7), zip)).width()).isEqualTo(9);
    assertThat(good(TestPhotos.concat(TestPhotos.png(9, 7), zip)).width()).isEqualTo(9);
  }

  /** Cut at any place, it is never taken for whole, and never more than a refusal. */
  @Test
  void refusesEveryPhotoThatIsCutOff() {
    for (byte[] whole :
        new byte[][] {
          TestPhotos.withExif(TestPhotos.jpeg(32, 32), 6),
          TestPhotos.progressive(32, 32),
          TestPhotos.pngWithExif(TestPhotos.png(32, 32), 6),
          Webp.LOSSY.bytes(),
          Webp.ALPHA.bytes()
        }) {
      for (int length = 0; length < whole.length; length++) {
        assertThat(refusal(Arrays.copyOf(whole, length))).startsWith("PHOTO_");
      }
    }
  }

  /** Whatever bytes change, reading answers and does not fail. */
  @Test
  void readsAnyBytes() {
    Random random = new Random(20210706);
    byte[][] samples = {
      TestPhotos.withExif(TestPhotos.jpeg(16, 16), 6),
      TestPhotos.pngWithExif(TestPhotos.png(16, 16), 6),
      Webp.ALPHA.bytes()
    };
    for (int i = 0; i < 20_000; i++) {
      byte[] sample = samples[i % samples.length].clone();
      for (int change = 0; change < 1 + i % 4; change++) {
        sample[random.nextInt(sample.length)] = (byte) random.nextInt(256);
      }
      assertThat(PhotoHeader.read(sample)).isNotNull();
    }
  }
}
