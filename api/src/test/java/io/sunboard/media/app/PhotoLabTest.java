package io.sunboard.media.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import io.sunboard.media.MaskBox;
import io.sunboard.media.PhotoHeader;
import io.sunboard.media.PhotoVariant;
import io.sunboard.media.app.PhotoLab.DamagedPhotoException;
import io.sunboard.media.app.PhotoLab.Developed;
import io.sunboard.shared.Decision;
import io.sunboard.testing.TestPhotos;
import io.sunboard.testing.TestPhotos.Webp;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhotoLabTest {

  private final PhotoLab lab = new PhotoLab();

  private Developed develop(byte[] bytes) throws DamagedPhotoException {
    return lab.develop(bytes, ((Decision.Accepted<PhotoHeader>) PhotoHeader.read(bytes)).value());
  }

  private static BufferedImage image(Developed developed, PhotoVariant variant) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(developed.variants().get(variant)));
  }

  private static boolean near(int rgb, Color wanted) {
    Color found = new Color(rgb);
    return Math.abs(found.getRed() - wanted.getRed()) < 24
        && Math.abs(found.getGreen() - wanted.getGreen()) < 24
        && Math.abs(found.getBlue() - wanted.getBlue()) < 24;
  }

  @ParameterizedTest
  @CsvSource({
    "4000, 3000, 2048, 1536, 1024, 768, 320, 240",
    "300, 400, 300, 400, 300, 400, 240, 320",
    "9000, 20, 2048, 5, 1024, 3, 320, 1",
    "1, 1, 1, 1, 1, 1, 1, 1"
  })
  void makesThreeSizesAndEnlargesNone(
      int width, int height, int lw, int lh, int mw, int mh, int tw, int th) throws Exception {
    Developed developed = develop(TestPhotos.jpeg(width, height));
    assertThat(size(developed, PhotoVariant.LARGE)).containsExactly(lw, lh);
    assertThat(size(developed, PhotoVariant.MEDIUM)).containsExactly(mw, mh);
    assertThat(size(developed, PhotoVariant.THUMB)).containsExactly(tw, th);
    assertThat(new int[] {developed.width(), developed.height()}).containsExactly(lw, lh);
  }

  private static int[] size(Developed developed, PhotoVariant variant) throws IOException {
    BufferedImage image = image(developed, variant);
    return new int[] {image.getWidth(), image.getHeight()};
  }

  @Test
  void leavesNoMetadata() throws Exception {
    byte[] taken = TestPhotos.withExif(TestPhotos.jpeg(640, 480), 1);
    // The photo that goes in does tell where it was taken, or the test would prove nothing.
    GpsDirectory gps =
        ImageMetadataReader.readMetadata(new ByteArrayInputStream(taken))
            .getFirstDirectoryOfType(GpsDirectory.class);
    assertThat(gps.getGeoLocation().getLatitude()).isBetween(29.8, 29.9);
    Developed jpeg = develop(taken);
    Developed png = develop(TestPhotos.pngWithExif(TestPhotos.png(640, 480), 1));
    for (Developed developed : List.of(jpeg, png)) {
      for (byte[] variant : developed.variants().values()) {
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(variant));
        assertThat(metadata.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
        assertThat(metadata.getDirectories())
            .extracting(Directory::getName)
            .isSubsetOf("JPEG", "JFIF", "Huffman", "File Type");
        assertThat(new String(variant, java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain("SpyPhone", "Citizen Wang", "Exif");
      }
    }
  }

  /** The red quarter is where a person saw it, however the camera was held. */
  @ParameterizedTest
  @CsvSource({
    "1, 60, 40, 0, 0", "2, 60, 40, 1, 0", "3, 60, 40, 1, 1", "4, 60, 40, 0, 1",
    "5, 40, 60, 0, 0", "6, 40, 60, 1, 0", "7, 40, 60, 1, 1", "8, 40, 60, 0, 1"
  })
  void turnsPhotosUpright(int orientation, int width, int height, int right, int bottom)
      throws Exception {
    BufferedImage upright =
        image(
            develop(TestPhotos.withExif(TestPhotos.jpeg(60, 40), orientation)), PhotoVariant.LARGE);
    assertThat(upright.getWidth()).isEqualTo(width);
    assertThat(upright.getHeight()).isEqualTo(height);
    int x = width / 4 + right * width / 2;
    int y = height / 4 + bottom * height / 2;
    assertThat(near(upright.getRGB(x, y), Color.RED)).isTrue();
    assertThat(near(upright.getRGB(width - 1 - x, y), Color.BLUE)).isTrue();
    assertThat(near(upright.getRGB(x, height - 1 - y), Color.BLUE)).isTrue();
  }

  @Test
  void takesSixteenBitsAColour() throws Exception {
    var model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            ComponentColorModel.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster = model.createCompatibleWritableRaster(50, 50);
    for (int i = 0; i < 2500; i++) {
      raster.setPixel(i % 50, i / 50, new int[] {65535, 32768, 0});
    }
    byte[] png = TestPhotos.encoded("png", new BufferedImage(model, raster, false, null));
    assertThat(png[24]).isEqualTo((byte) 16);
    assertThat(near(image(develop(png), PhotoVariant.LARGE).getRGB(25, 25), new Color(255, 128, 0)))
        .isTrue();
  }

  @Test
  void putsWhatIsTransparentOnWhite() throws Exception {
    byte[] clear = TestPhotos.encoded("png", new BufferedImage(9, 9, BufferedImage.TYPE_INT_ARGB));
    assertThat(near(image(develop(clear), PhotoVariant.LARGE).getRGB(4, 4), Color.WHITE)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Webp.class,
      names = {"LOSSY", "LOSSLESS", "ALPHA"})
  void takesWebp(Webp webp) throws Exception {
    assertThat(develop(webp.bytes()).width()).isEqualTo(1);
  }

  @Test
  void takesGrayAndProgressive() throws Exception {
    BufferedImage gray = TestPhotos.picture(40, 30, BufferedImage.TYPE_BYTE_GRAY);
    assertThat(develop(TestPhotos.encoded("jpeg", gray)).width()).isEqualTo(40);
    assertThat(develop(TestPhotos.encoded("png", gray)).width()).isEqualTo(40);
    assertThat(develop(TestPhotos.progressive(40, 30)).width()).isEqualTo(40);
  }

  @Test
  void isTheSamePictureEachTime() throws Exception {
    byte[] photo = TestPhotos.jpeg(500, 400);
    Map<PhotoVariant, byte[]> once = develop(photo).variants();
    develop(photo).variants().forEach((v, bytes) -> assertThat(bytes).isEqualTo(once.get(v)));
  }

  @Test
  void refusesABombThatGotThisFar() {
    assertThatThrownBy(() -> develop(TestPhotos.bomb(64, 64)))
        .isInstanceOf(DamagedPhotoException.class);
  }

  /** Any bytes: a picture or a refusal, never another failure. */
  @Test
  void neverFailsOtherwise() {
    Random random = new Random(1);
    byte[][] samples = {
      TestPhotos.jpeg(40, 40),
      TestPhotos.progressive(40, 40),
      TestPhotos.png(40, 40),
      Webp.LOSSY.bytes(),
      Webp.ALPHA.bytes()
    };
    for (int i = 0; i < 2_000; i++) {
      byte[] sample = samples[i % samples.length].clone();
      for (int change = 0; change < 3; change++) {
        sample[random.nextInt(sample.length)] = (byte) random.nextInt(256);
      }
      if (PhotoHeader.read(sample) instanceof Decision.Accepted<PhotoHeader>(PhotoHeader header)
          && header.pixels() < 1_000_000) {
        try {
          lab.develop(sample, header);
        } catch (DamagedPhotoException refused) {
          assertThat(refused.getCause()).isNotNull();
        }
      }
    }
  }

  @Test
  void paintsOverForGood() throws Exception {
    byte[] large = develop(TestPhotos.jpeg(800, 600)).variants().get(PhotoVariant.LARGE);
    Developed masked = lab.mask(large, List.of(new MaskBox(0, 0, 0.5, 0.5)));
    for (PhotoVariant variant : PhotoVariant.values()) {
      BufferedImage image = image(masked, variant);
      for (int x = 0; x < image.getWidth(); x += 7) {
        for (int y = 0; y < image.getHeight(); y += 7) {
          assertThat(near(image.getRGB(x, y), Color.RED)).isFalse();
        }
      }
      assertThat(near(image.getRGB(2, 2), Color.BLACK)).isTrue();
      assertThat(near(image.getRGB(image.getWidth() - 3, 2), Color.BLUE)).isTrue();
    }
  }
}
