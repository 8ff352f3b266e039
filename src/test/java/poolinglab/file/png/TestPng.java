package poolinglab.file.png;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes any kind of PNG from its samples, slowly and plainly, sharing no code with what reads it.
 *
 * @param samples stored samples, [height][width][samples of a pixel]
 * @param palette empty for none
 * @param transparency the content of tRNS; empty for none
 */
public record TestPng(
    int colourType,
    int bits,
    boolean interlaced,
    int[][][] samples,
    byte[] palette,
    byte[] transparency) {
  // Adam7 as the specification draws it: the pass of each pixel of an 8×8 block.
  private static final String[] PASSES = {
    "16462646", "77777777", "56565656", "77777777", "36463646", "77777777", "56565656", "77777777"
  };

  /** Grey with eight bits. */
  public static TestPng grey(int[][] values) {
    int[][][] samples = new int[values.length][values[0].length][];
    for (int y = 0; y < values.length; y++) {
      for (int x = 0; x < values[0].length; x++) {
        samples[y][x] = new int[] {values[y][x]};
      }
    }
    return new TestPng(0, 8, false, samples, new byte[0], new byte[0]);
  }

  /** The content of the file. */
  public byte[] bytes() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(new byte[] {(byte) 137, 80, 78, 71, 13, 10, 26, 10});
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(header);
    fields.writeInt(samples[0].length);
    fields.writeInt(samples.length);
    fields.write(new byte[] {(byte) bits, (byte) colourType, 0, 0, (byte) (interlaced ? 1 : 0)});
    chunk(file, "IHDR", header.toByteArray());
    chunk(file, "tEXt", "Comment\0to be passed over".getBytes("ISO-8859-1"));
    if (palette.length > 0) {
      chunk(file, "PLTE", palette);
    }
    if (transparency.length > 0) {
      chunk(file, "tRNS", transparency);
    }
    byte[] packed = packed();
    int half = packed.length / 2;
    chunk(file, "IDAT", java.util.Arrays.copyOf(packed, half));
    chunk(file, "IDAT", java.util.Arrays.copyOfRange(packed, half, packed.length));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  static void chunk(ByteArrayOutputStream file, String type, byte[] data) throws IOException {
    DataOutputStream out = new DataOutputStream(file);
    out.writeInt(data.length);
    byte[] name = type.getBytes("US-ASCII");
    out.write(name);
    out.write(data);
    CRC32 checksum = new CRC32();
    checksum.update(name);
    checksum.update(data);
    out.writeInt((int) checksum.getValue());
  }

  private byte[] packed() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      for (char pass = '1'; pass <= (interlaced ? '7' : '1'); pass++) {
        byte[] above = new byte[0];
        for (int y = 0; y < samples.length; y++) {
          byte[] row = row(y, pass);
          if (row.length > 0) {
            above = above.length == 0 ? new byte[row.length] : above;
            out.write(filtered(y % 5, row, above));
            above = row;
          }
        }
      }
    }
    return packed.toByteArray();
  }

  private byte[] row(int y, char pass) {
    StringBuilder binary = new StringBuilder();
    for (int x = 0; x < samples[y].length; x++) {
      if (!interlaced || PASSES[y % 8].charAt(x % 8) == pass) {
        for (int sample : samples[y][x]) {
          String digits = Integer.toBinaryString(sample);
          binary.append("0".repeat(bits - digits.length())).append(digits);
        }
      }
    }
    binary.append("0".repeat((8 - binary.length() % 8) % 8));
    byte[] row = new byte[binary.length() / 8];
    for (int i = 0; i < row.length; i++) {
      row[i] = (byte) Integer.parseInt(binary.substring(8 * i, 8 * i + 8), 2);
    }
    return row;
  }

  private byte[] filtered(int filter, byte[] row, byte[] above) {
    int distance = Math.max(1, bits * samples[0][0].length / 8);
    byte[] filtered = new byte[1 + row.length];
    filtered[0] = (byte) filter;
    for (int i = 0; i < row.length; i++) {
      int a = i >= distance ? Byte.toUnsignedInt(row[i - distance]) : 0;
      int b = Byte.toUnsignedInt(above[i]);
      int c = i >= distance ? Byte.toUnsignedInt(above[i - distance]) : 0;
      int predicted =
          switch (filter) {
            case 0 -> 0;
            case 1 -> a;
            case 2 -> b;
            case 3 -> Math.floorDiv(a + b, 2);
            default -> nearest(a + b - c, a, b, c);
          };
      filtered[1 + i] = (byte) (row[i] - predicted);
    }
    return filtered;
  }

  private static int nearest(int target, int... candidates) {
    int best = candidates[0];
    for (int candidate : candidates) {
      if (Math.abs(candidate - target) < Math.abs(best - target)) {
        best = candidate;
      }
    }
    return best;
  }
}
