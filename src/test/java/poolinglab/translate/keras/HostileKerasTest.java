package poolinglab.translate.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static poolinglab.translate.keras.KerasFiles.entries;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.UserException;
import poolinglab.network.NetworkByHand;
import poolinglab.translate.keras.KerasFiles.Entry;
import poolinglab.translate.keras.KerasFiles.Writer;

@DisplayName("A hostile or damaged model")
class HostileKerasTest {
  @TempDir private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("model"), bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/resources/poolinglab/keras/lesson-pooled.h5",
        "data/keras/lesson-pooled.keras"
      })
  @DisplayName("with random bytes changed, cut off or doubled is read, or refused in one line")
  void damaged(Path whole) throws IOException {
    byte[] good = Files.readAllBytes(whole);
    Random random = new Random(23);
    int refused = 0;
    for (int i = 0; i < 200; i++) {
      Path file = file(damaged(good, random));
      try {
        KerasModel model = KerasModel.read(file);
        assertThat(new NetworkByHand(model.network(), model.weights()).weights()).isNotEmpty();
      } catch (UserException refusal) {
        refused++;
        assertThat(refusal.getMessage().lines()).as("damage %s", i).hasSize(1);
        assertThat(refusal).hasMessageContaining(file.toString());
      }
    }
    assertThat(refused).isGreaterThan(40);
  }

  private static byte[] damaged(byte[] good, Random random) {
    if (random.nextInt(8) == 0) {
      return java.util.Arrays.copyOf(good, random.nextInt(good.length));
    }
    byte[] bytes = good.clone();
    for (int changes = random.nextInt(1, 20); changes > 0; changes--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] = (byte) random.nextInt();
        case 1 -> bytes[at] = (byte) -1;
        default -> {
          int length = random.nextInt(Math.min(16, bytes.length - at));
          System.arraycopy(good, random.nextInt(good.length - length), bytes, at, length);
        }
      }
    }
    return bytes;
  }

  private static byte[] zip(byte[] config, byte[] weights) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("config.json", config);
    files.put("model.weights.h5", weights);
    return KerasFiles.zip(files);
  }

  /** Writes into every entry of the zip's table of contents. */
  private static byte[] inDirectory(byte[] zip, int offset, int value, boolean or) {
    ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i + 46 < zip.length; i++) {
      if (bytes.getInt(i) == 0x02014b50) {
        bytes.putInt(i + offset, or ? bytes.getInt(i + offset) | value : value);
      }
    }
    return bytes.array();
  }

  @Test
  @DisplayName(
      "that claims gigabytes, hides a bomb or is encrypted is refused before it is unpacked")
  void zips() throws IOException {
    byte[] config =
        KerasFiles.model(Writer.KERAS_3, entries("2x2x1 dense2")).toString().getBytes("UTF-8");
    byte[] good = zip(config, new byte[50 << 20]);
    assertThat(good.length).isLessThan(1 << 20);
    assertRefused(inDirectory(good, 24, 0x7fffffff, false), "claims 2147483647 bytes");
    assertRefused(inDirectory(good, 24, 4000, false), "its zip is damaged");
    assertRefused(inDirectory(good, 8, 1, true), "password-protected");
    assertRefused(good, "is damaged, or cut off");
  }

  private void assertRefused(byte[] bytes, String message) throws IOException {
    Path file = file(bytes);
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> KerasModel.read(file))
        .withMessageContaining(message);
  }

  @Test
  @DisplayName("with weights that are not numbers is refused by the layer's name")
  void notNumbers() throws IOException {
    for (float wrong : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      List<Entry> entries = entries("2x2x1 dense2");
      ((float[][]) entries.get(2).arrays().get(0))[1][1] = wrong;
      assertRefused(
          KerasFiles.bytes(Writer.KERAS_3, entries),
          "(Dense) has a weight that is " + wrong + ". Its training went wrong");
    }
  }

  @Test
  @DisplayName("with whole numbers, or fewer arrays, in place of its weights is refused")
  void otherArrays() throws IOException {
    List<Entry> entries = entries("2x2x1 dense2");
    for (Object array : List.of(new int[4][2], new float[2][4], new float[8])) {
      Entry dense = entries.get(2);
      var wrong = List.of(entries.get(0), entries.get(1), changed(dense, array));
      assertRefused(KerasFiles.bytes(Writer.KERAS_3, wrong), "layer 2 'dense_7' (Dense) has");
      assertRefused(KerasFiles.bytes(Writer.KERAS_2_H5, wrong), "'dense_7' (Dense) has");
    }
  }

  @Test
  @DisplayName("that lacks the weights of a layer is refused by the layer's name")
  void missing() throws IOException {
    List<Entry> entries = entries("2x2x1 dense3 dense2");
    Entry last = new Entry("Dense", entries.get(3).config(), List.of());
    List<Entry> none = List.of(entries.get(0), entries.get(1), entries.get(2), last);
    for (Writer writer : List.of(Writer.KERAS_2_H5, Writer.KERAS_3)) {
      assertRefused(
          KerasFiles.bytes(writer, none), "layer 3 'dense_8' (Dense) has no weights in the file");
    }
  }

  private static Entry changed(Entry entry, Object array) {
    return new Entry(entry.type(), entry.config(), List.of(array, entry.arrays().get(1)));
  }
}
