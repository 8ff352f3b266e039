package poolinglab.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What all refusals have in common: the exception, one line, and what it names. */
final class Refusal {
  private Refusal() {}

  /** Turns a good folder into a bad one. */
  @FunctionalInterface
  interface Damage {
    void to(Path folder) throws IOException;
  }

  /**
   * @param message part of what must be said, with FOLDER for the folder, known only when a test
   *     runs
   */
  static void assertRefused(Path folder, List<Integer> classes, String message) {
    assertThatThrownBy(() -> ImageSource.open(folder, classes))
        .isInstanceOf(ImageDataException.class)
        .hasMessageContaining(message.replace("FOLDER", folder.toString()))
        .hasMessageNotContaining("\n")
        .message()
        .doesNotEndWith(".");
  }
}
