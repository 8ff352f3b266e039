package poolinglab.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Names for the classes of a data set whose files only number them. Line {@code k}, from 0, of an
 * optional {@code class-names.txt} beside the images names class {@code k}.
 */
final class ClassNames {
  static final String FILE = "class-names.txt";

  /** In the order of their labels, 0 to 9 (Xiao, Rasul and Vollgraf 2017, table 2). */
  static final List<String> FASHION_MNIST =
      List.of(
          "T-shirt/top",
          "Trouser",
          "Pullover",
          "Dress",
          "Coat",
          "Sandal",
          "Shirt",
          "Sneaker",
          "Bag",
          "Ankle boot");

  /** Of the 60,000 training labels, without the header. */
  private static final String FASHION_MNIST_LABELS =
      "657fbd221bfc9f4198cc14b5619cc33ec57c58dd0e47af4d99d6650759e869a7";

  private ClassNames() {}

  /** Fashion-MNIST's where the training labels are Fashion-MNIST's, else as in {@link #beside}. */
  static IntFunction<String> of(Path folder, IdxFile trainingLabels) {
    return DigestUtils.sha256Hex(trainingLabels.content()).equals(FASHION_MNIST_LABELS)
        ? FASHION_MNIST::get
        : beside(folder, label -> "class " + label);
  }

  /**
   * The names in the folder's {@code class-names.txt} if it has one, else {@code otherwise}. Asking
   * for a class that the file has no name for is refused.
   */
  static IntFunction<String> beside(Path folder, IntFunction<String> otherwise) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return otherwise;
    }
    List<String> names = lines(file);
    return label -> {
      ImageDataException.check(
          label < names.size() && !names.get(label).isBlank(),
          "class-names.txt names each class, class 0 on the first line; %s has %s lines and none"
              + " for class %s; add it, or remove the file",
          file,
          names.size(),
          label);
      return names.get(label).strip();
    };
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw ImageDataException.unreadable(file, unreadable);
    }
  }
}
