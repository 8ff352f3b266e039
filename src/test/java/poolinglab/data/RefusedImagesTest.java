package poolinglab.data;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static poolinglab.data.Refusal.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.data.Refusal.Damage;

@DisplayName("Images are refused with one clear line")
class RefusedImagesTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,5,4 | IDX         | class 5 does not occur among the training images in FOLDER; choose from 1, 4, 7
          1,5,4 | PNG_FOLDERS | class 5 does not occur among the training images in FOLDER; choose from 1, 4, 7
          1,-3  | IDX         | class -3 does not occur
          4,1,4 | IDX         | each class may be chosen once; got 4 twice in [4, 1, 4]
          4,1,4 | PNG_FOLDERS | each class may be chosen once; got 4 twice in [4, 1, 4]
          4     | IDX         | at least two of them; got [4] in FOLDER
          4     | PNG_FOLDERS | at least two of them; got [4] in FOLDER
          """)
  @DisplayName("for a choice of classes")
  void choice(String classes, ImageForm form, String message) throws IOException {
    if (form == ImageForm.IDX) {
      TinyImages.idx(folder);
    } else {
      TinyImages.png(folder);
    }
    assertRefused(folder, Stream.of(classes.split(",")).map(Integer::valueOf).toList(), message);
  }

  static Stream<Arguments> otherFolders() {
    return Stream.of(
        arguments("missing", (Damage) Files::delete, "there is no folder FOLDER"),
        arguments(
            "without images",
            (Damage) f -> Files.createFile(f.resolve("x")),
            "FOLDER holds neither"),
        arguments(
            "whose classes have no number to choose by",
            (Damage)
                f -> {
                  for (String c : List.of("train/cat", "train/dog", "test/cat", "test/dog")) {
                    TinyImages.png(f.resolve(c + "/1.png"), 1, 2, 2);
                  }
                },
            "FOLDER has a folder cat without one; rename it to, say, 0-cat"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherFolders")
  @DisplayName("from a folder")
  void folders(String name, Damage damage, String message) throws IOException {
    damage.to(folder);
    assertRefused(folder, List.of(0, 1), message);
  }
}
