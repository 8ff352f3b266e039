package poolinglab.data;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.IntStream;

/** The labels of an IDX file, counted: {@code perLabel[k]} items have label {@code k}. */
record IdxLabels(IdxFile file, int[] perLabel) {
  static IdxLabels read(Path path) {
    IdxFile file = IdxFile.labels(path);
    int[] perLabel = new int[256];
    for (int i = 0; i < file.count(); i++) {
      perLabel[file.label(i)]++;
    }
    return new IdxLabels(file, perLabel);
  }

  int count() {
    return file.count();
  }

  int count(int label) {
    return perLabel[label];
  }

  /** In ascending order. */
  Collection<Integer> occurring() {
    return IntStream.range(0, perLabel.length).filter(k -> perLabel[k] > 0).boxed().toList();
  }

  /** The items with one of these labels, in the order of the file. */
  int[] itemsOf(Collection<Integer> labels) {
    return IntStream.range(0, file.count()).filter(i -> labels.contains(file.label(i))).toArray();
  }
}
