package poolinglab.data;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import poolinglab.file.WholeFile;

/**
 * A copy of an IDX data set with the rows and columns of every image swapped. EMNIST is published
 * with them swapped; the copy of it is upright.
 */
public final class TransposedImages {
  private TransposedImages() {}

  /**
   * Writes the four files, unpacked, and {@code class-names.txt} if there is one.
   *
   * @param target a folder that is created
   * @throws ImageDataException if {@code folder} is not an IDX data set, or {@code target} exists
   */
  public static void write(Path folder, Path target) throws IOException {
    ImageDataException.check(
        ImageForm.of(folder) == ImageForm.IDX,
        "only IDX data sets are transposed; %s holds PNG folders",
        folder);
    ImageDataException.check(
        !Files.exists(target), "the copy is written to a new folder; %s exists", target);
    IdxFolder idx = IdxFolder.in(folder);
    IdxFile[] images = {IdxFile.images(idx.trainingImages()), IdxFile.images(idx.testImages())};
    IdxFile[] labels = {IdxFile.labels(idx.trainingLabels()), IdxFile.labels(idx.testLabels())};
    Files.createDirectories(target);
    for (int split = 0; split < 2; split++) {
      writeImages(images[split], target.resolve(IdxFolder.NAMES.get(2 * split)));
      writeLabels(labels[split], target.resolve(IdxFolder.NAMES.get(2 * split + 1)));
    }
    Path names = folder.resolve(ClassNames.FILE);
    if (Files.exists(names)) {
      Files.copy(names, target.resolve(ClassNames.FILE));
    }
  }

  private static void writeImages(IdxFile images, Path file) throws IOException {
    int height = images.height();
    int width = images.width();
    WholeFile.write(
        file,
        out -> {
          DataOutputStream data = new DataOutputStream(out);
          for (int number : new int[] {IdxHeader.IMAGES, images.count(), width, height}) {
            data.writeInt(number);
          }
          for (int i = 0; i < images.count(); i++) {
            for (int p = 0; p < height * width; p++) {
              data.write(images.pixel(i, p % height * width + p / height));
            }
          }
        });
  }

  private static void writeLabels(IdxFile labels, Path file) throws IOException {
    WholeFile.write(
        file,
        out -> {
          DataOutputStream data = new DataOutputStream(out);
          data.writeInt(IdxHeader.LABELS);
          data.writeInt(labels.count());
          data.write(labels.content());
        });
  }
}
