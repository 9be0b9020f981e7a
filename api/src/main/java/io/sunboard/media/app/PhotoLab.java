package io.sunboard.media.app;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.sunboard.media.MaskBox;
import io.sunboard.media.PhotoFormat;
import io.sunboard.media.PhotoHeader;
import io.sunboard.media.PhotoVariant;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.CMMException;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.springframework.stereotype.Component;

/**
 * Develops photos: from whatever came, upright JPEGs in sRGB that hold pixels and nothing else.
 * Blocks and works the processor; not for event loops. Touches no file.
 */
@Component
class PhotoLab {

  private static final float QUALITY = 0.85f;

  private final IIORegistry readers = IIORegistry.getDefaultInstance();
  private final JPEGImageReaderSpi jpeg = jpegReaders(readers);
  private final WebPImageReaderSpi webp = new WebPImageReaderSpi();

  /**
   * All variants of a photo as they are kept.
   *
   * @param width of the large one
   * @param height of the large one
   */
  record Developed(Map<PhotoVariant, byte[]> variants, int width, int height) {}

  /** A photo that cannot be decoded although it looked like one. */
  static final class DamagedPhotoException extends Exception {
    DamagedPhotoException(Throwable cause) {
      super(cause);
    }
  }

  /** Develops a photo whose header has been found good. */
  Developed develop(byte[] bytes, PhotoHeader header) throws DamagedPhotoException {
    try {
      BufferedImage decoded = rgb(decode(bytes, header));
      BufferedImage scaled = scaled(decoded, PhotoVariant.LARGE);
      return variants(upright(scaled, header.orientation()));
    } catch (IOException | CMMException | IllegalArgumentException e) {
      throw new DamagedPhotoException(e);
    } catch (IndexOutOfBoundsException | NegativeArraySizeException | IllegalStateException e) {
      // How the decoders fail at what they did not expect.
      throw new DamagedPhotoException(e);
    }
  }

  /** Paints over what the boxes cover, for good: nothing of it is in the result. */
  Developed mask(byte[] large, List<MaskBox> boxes) throws DamagedPhotoException {
    try {
      PhotoHeader own = new PhotoHeader(PhotoFormat.JPEG, 1, 1, 1, false);
      BufferedImage image = rgb(decode(large, own));
      Graphics2D brush = image.createGraphics();
      brush.setColor(Color.BLACK);
      for (MaskBox box : boxes) {
        // Outward to whole pixels.
        int left = (int) Math.floor(box.x() * image.getWidth());
        int top = (int) Math.floor(box.y() * image.getHeight());
        int right = (int) Math.ceil((box.x() + box.width()) * image.getWidth());
        int bottom = (int) Math.ceil((box.y() + box.height()) * image.getHeight());
        brush.fillRect(left, top, right - left, bottom - top);
      }
      brush.dispose();
      return variants(image);
    } catch (IOException e) {
      throw new DamagedPhotoException(e);
    }
  }

  private BufferedImage decode(byte[] bytes, PhotoHeader header) throws IOException {
    ImageReader reader = reader(header.format());
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
      ImageReadParam param = reader.getDefaultReadParam();
      // At most twice as large as wanted, so that memory is bounded and the scaling still smooth.
      int step = Math.max(1, longest / (2 * PhotoVariant.LARGE.side()));
      param.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }

  private ImageReader reader(PhotoFormat format) throws IOException {
    return switch (format) {
      case JPEG -> jpeg.createReaderInstance(null);
      case WEBP -> webp.createReaderInstance(null);
      case PNG -> ImageIO.getImageReadersByFormatName("png").next();
    };
  }

  /** In sRGB on white, without alpha, 8 bits a colour. */
  private static BufferedImage rgb(BufferedImage image) {
    boolean standard = image.getColorModel().getColorSpace().isCS_sRGB();
    if (standard
        && (image.getType() == BufferedImage.TYPE_3BYTE_BGR
            || image.getType() == BufferedImage.TYPE_INT_RGB)) {
      return image;
    }
    BufferedImage rgb =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    boolean coloured = image.getColorModel().getNumColorComponents() > 1;
    if (!standard && coloured && !image.getColorModel().hasAlpha()) {
      // A phone's own colour space: drawing would convert pixel by pixel, this does rows.
      return new ColorConvertOp(null).filter(image, rgb);
    }
    Graphics2D brush = rgb.createGraphics();
    brush.drawImage(image, 0, 0, Color.WHITE, null);
    brush.dispose();
    return rgb;
  }

  private static BufferedImage scaled(BufferedImage image, PhotoVariant variant)
      throws IOException {
    int side = variant.side();
    if (image.getWidth() <= side && image.getHeight() <= side) {
      return image;
    }
    double share = (double) side / Math.max(image.getWidth(), image.getHeight());
    int width = Math.max(1, (int) Math.round(image.getWidth() * share));
    int height = Math.max(1, (int) Math.round(image.getHeight() * share));
    return Thumbnails.of(image)
        .forceSize(width, height)
        .imageType(BufferedImage.TYPE_INT_RGB)
        .asBufferedImage();
  }

  private static BufferedImage upright(BufferedImage image, int orientation) {
    return orientation == 1
        ? image
        : ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation)).apply(image);
  }

  private static Developed variants(BufferedImage large) throws IOException {
    Map<PhotoVariant, byte[]> variants = new EnumMap<>(PhotoVariant.class);
    BufferedImage medium = scaled(large, PhotoVariant.MEDIUM);
    variants.put(PhotoVariant.LARGE, encoded(large));
    variants.put(PhotoVariant.MEDIUM, encoded(medium));
    variants.put(PhotoVariant.THUMB, encoded(scaled(medium, PhotoVariant.THUMB)));
    return new Developed(variants, large.getWidth(), large.getHeight());
  }

  private static byte[] encoded(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Registered, since it borrows the JDK's own reader from the registry. */
  private static JPEGImageReaderSpi jpegReaders(IIORegistry registry) {
    JPEGImageReaderSpi known = registry.getServiceProviderByClass(JPEGImageReaderSpi.class);
    if (known != null) {
      return known;
    }
    JPEGImageReaderSpi added = new JPEGImageReaderSpi();
    registry.registerServiceProvider(added);
    return added;
  }
}
