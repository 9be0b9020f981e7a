package io.sunboard.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Photos as phones take them, and as nobody should send them. */
public final class TestPhotos {

  private TestPhotos() {}

  /** A picture whose upper left quarter is red, the rest blue. */
  public static BufferedImage picture(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D brush = image.createGraphics();
    brush.setColor(Color.BLUE);
    brush.fillRect(0, 0, width, height);
    brush.setColor(Color.RED);
    brush.fillRect(0, 0, width / 2, height / 2);
    brush.dispose();
    return image;
  }

  public static byte[] jpeg(int width, int height) {
    return encoded("jpeg", picture(width, height, BufferedImage.TYPE_INT_RGB));
  }

  public static byte[] png(int width, int height) {
    return encoded("png", picture(width, height, BufferedImage.TYPE_INT_ARGB));
  }

  public static byte[] encoded(String format, BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] progressive(int width, int height) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      BufferedImage image = picture(width, height, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The JPEG with an EXIF block: orientation, the camera's name, and where it was taken. */
  public static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] tiff = exif(orientation);
    ByteBuffer segment = ByteBuffer.allocate(tiff.length + 10);
    segment.putShort((short) 0xFFE1).putShort((short) (tiff.length + 8));
    segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
    return concat(Arrays.copyOf(jpeg, 2), segment.array(), tail(jpeg, 2));
  }

  /** The PNG with the same in an eXIf chunk, and a text chunk behind it. */
  public static byte[] pngWithExif(byte[] png, int orientation) {
    int behindHeader = 8 + 25;
    return concat(
        Arrays.copyOf(png, behindHeader),
        chunk("eXIf", exif(orientation)),
        chunk("tEXt", "Author\0Citizen Wang".getBytes(StandardCharsets.ISO_8859_1)),
        tail(png, behindHeader));
  }

  /** Orientation, Model, and a GPS directory: 29°50' N, 114°19' E. */
  private static byte[] exif(int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
    tiff.putShort((short) 3);
    entry(tiff, 0x0110, 2, 14, 50);
    entry(tiff, 0x0112, 3, 1, orientation);
    entry(tiff, 0x8825, 4, 1, 64);
    tiff.putInt(0);
    tiff.position(50).put("SpyPhone 9000\0".getBytes(StandardCharsets.US_ASCII));
    tiff.position(64).putShort((short) 4);
    entry(tiff, 1, 2, 2, 'N');
    entry(tiff, 2, 5, 3, 120);
    entry(tiff, 3, 2, 2, 'E');
    entry(tiff, 4, 5, 3, 144);
    tiff.position(120);
    for (int value : new int[] {29, 1, 50, 1, 0, 1, 114, 1, 19, 1, 0, 1}) {
      tiff.putInt(value);
    }
    return Arrays.copyOf(tiff.array(), 168);
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /** A PNG of a few dozen bytes that says it is as large as this. */
  public static byte[] bomb(int width, int height) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    return concat(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
        chunk("IHDR", header),
        chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}),
        chunk("IEND", new byte[0]));
  }

  /** The JPEG with another size in its header. */
  public static byte[] sayingItIs(byte[] jpeg, int width, int height) {
    byte[] changed = jpeg.clone();
    for (int at = 2; at + 9 < changed.length; at++) {
      if ((changed[at] & 0xFF) == 0xFF && (changed[at + 1] & 0xFF) == 0xC0) {
        ByteBuffer.wrap(changed, at + 5, 4).putShort((short) height).putShort((short) width);
        return changed;
      }
    }
    throw new IllegalArgumentException("no baseline JPEG");
  }

  /** What an iPhone sends unless told otherwise. */
  public static byte[] heic() {
    return concat(
        new byte[] {0, 0, 0, 24},
        "ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.US_ASCII),
        new byte[500]);
  }

  /** The smallest WebP of each kind: one pixel. */
  public enum Webp {
    LOSSY("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"),
    LOSSLESS("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="),
    ALPHA(
        "UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAAABQBAJ0BKgEAAQAA"
            + "AP4AAA3AAP7mtQAAAA=="),
    ANIMATED(
        "UklGRlIAAABXRUJQVlA4WAoAAAASAAAAAAAAAAAAQU5JTQYAAAD/////AABBTk1GJgAAAAAAAAAAAAAAAAAAAGQAAABW"
            + "UDhMDQAAAC8AAAAQBxAREYiI/gcA");

    private final String base64;

    Webp(String base64) {
      this.base64 = base64;
    }

    public byte[] bytes() {
      return Base64.getDecoder().decode(base64);
    }
  }

  private static byte[] chunk(String name, byte[] data) {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(type);
    crc.update(data);
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(type)
        .put(data)
        .putInt((int) crc.getValue())
        .array();
  }

  public static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    List.of(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }
}
