package poolinglab.file.png;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes 8-bit pictures. */
public final class PngWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int CHUNK = 1 << 16;
  private static final byte BITS = 8;

  private static final Map<Integer, ColourType> TYPES =
      Map.of(
          1, ColourType.GREY,
          2, ColourType.GREY_ALPHA,
          3, ColourType.RGB,
          4, ColourType.RGBA);

  /** The sample of a pixel, from 0 to 255. */
  public interface Samples {
    int at(int channel, int row, int column);
  }

  private PngWriter() {}

  /**
   * Writes a picture.
   *
   * @param channels 1 for grey, 3 for red, green and blue; one more for alpha
   */
  public static void write(OutputStream out, int height, int width, int channels, Samples samples)
      throws IOException {
    out.write(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(BITS);
    header.put((byte) TYPES.get(channels).code);
    chunk(out, "IHDR", header.array());
    try (DeflaterOutputStream pixels = new DeflaterOutputStream(new PixelChunks(out))) {
      byte[] row = new byte[1 + width * channels]; // the first byte names the filter: none
      for (int y = 0; y < height; y++) {
        for (int i = 0; i < width * channels; i++) {
          row[1 + i] = (byte) samples.at(i % channels, y, i / channels);
        }
        pixels.write(row);
      }
    }
    chunk(out, "IEND", new byte[0]);
  }

  private static void chunk(OutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(name);
    checksum.update(data);
    DataOutputStream chunk = new DataOutputStream(out);
    chunk.writeInt(data.length);
    chunk.write(name);
    chunk.write(data);
    chunk.writeInt((int) checksum.getValue());
  }

  /** Cuts what is written into chunks, so that no picture has to be in memory twice. */
  private static final class PixelChunks extends OutputStream {
    private final OutputStream out;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream(CHUNK);

    PixelChunks(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      pending.write(bytes, from, count);
      if (pending.size() >= CHUNK) {
        flush();
      }
    }

    @Override
    public void flush() throws IOException {
      if (pending.size() > 0) {
        chunk(out, "IDAT", pending.toByteArray());
        pending.reset();
      }
    }

    /** Ends the pixels, not the file. */
    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
