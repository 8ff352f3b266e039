package poolinglab.coursework.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zips byte by byte, also such as no honest program writes. */
final class RawZip {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int count;

  /** An entry; the defaults are those of an honest one. */
  static final class Entry {
    byte[] name;
    byte[] localName;
    byte[] packed;
    int flags;
    int method = 8;
    int madeBy = 20;
    int mode;
    int crc;
    int size;
    byte[] extra = {};

    Entry(String name, byte[] content) {
      this(name, StandardCharsets.UTF_8, content);
    }

    Entry(String name, Charset charset, byte[] content) {
      this.name = name.getBytes(charset);
      localName = this.name;
      packed = deflate(content);
      size = content.length;
      CRC32 sum = new CRC32();
      sum.update(content);
      crc = (int) sum.getValue();
    }

    Entry localName(String other) {
      localName = other.getBytes(StandardCharsets.UTF_8);
      return this;
    }

    /** What some programs add where the name itself is in an old encoding. */
    Entry nameInUtf8(String other) {
      byte[] utf8 = other.getBytes(StandardCharsets.UTF_8);
      CRC32 sum = new CRC32();
      sum.update(name);
      ByteBuffer field = buffer(9 + utf8.length);
      field.putShort((short) 0x7075).putShort((short) (5 + utf8.length)).put((byte) 1);
      extra = field.putInt((int) sum.getValue()).put(utf8).array();
      return this;
    }

    Entry flags(int newFlags) {
      flags = newFlags;
      return this;
    }

    Entry method(int newMethod) {
      method = newMethod;
      return this;
    }

    Entry packed(byte[] newPacked) {
      packed = newPacked;
      return this;
    }

    Entry size(int newSize) {
      size = newSize;
      return this;
    }

    Entry unixMode(int newMode) {
      madeBy = 3 << 8;
      mode = newMode;
      return this;
    }
  }

  RawZip add(String name, String content) {
    return add(new Entry(name, content.getBytes(StandardCharsets.UTF_8)));
  }

  RawZip add(Entry entry) {
    int offset = bytes.size();
    ByteBuffer header = buffer(30);
    header.putInt(0x04034b50).putShort((short) 20).putShort((short) entry.flags);
    header.putShort((short) entry.method).putInt(0).putInt(entry.crc);
    header.putInt(entry.packed.length).putInt(entry.size);
    header.putShort((short) entry.localName.length).putShort((short) 0);
    bytes.writeBytes(header.array());
    bytes.writeBytes(entry.localName);
    bytes.writeBytes(entry.packed);
    return addRecord(entry, offset);
  }

  /** A second record of content that is already there. */
  RawZip addRecord(Entry entry, int offset) {
    ByteBuffer record = buffer(46);
    record.putInt(0x02014b50).putShort((short) entry.madeBy).putShort((short) 20);
    record.putShort((short) entry.flags).putShort((short) entry.method).putInt(0);
    record.putInt(entry.crc).putInt(entry.packed.length).putInt(entry.size);
    record.putShort((short) entry.name.length).putShort((short) entry.extra.length);
    record.putShort((short) 0);
    record.putShort((short) 0).putShort((short) 0).putInt(entry.mode << 16).putInt(offset);
    directory.writeBytes(record.array());
    directory.writeBytes(entry.name);
    directory.writeBytes(entry.extra);
    count++;
    return this;
  }

  byte[] bytes() {
    ByteBuffer end = buffer(22);
    end.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
    end.putInt(directory.size()).putInt(bytes.size()).putShort((short) 0);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(bytes.toByteArray());
    all.writeBytes(directory.toByteArray());
    all.writeBytes(end.array());
    return all.toByteArray();
  }

  Path write(Path file) throws IOException {
    return Files.write(file, bytes());
  }

  static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] part = new byte[1 << 16];
    while (!deflater.finished()) {
      packed.write(part, 0, deflater.deflate(part));
    }
    deflater.end();
    return packed.toByteArray();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
