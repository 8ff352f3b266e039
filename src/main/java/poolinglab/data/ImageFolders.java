package poolinglab.data;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.datavec.api.io.labels.ParentPathLabelGenerator;
import org.datavec.api.split.CollectionInputSplit;
import org.datavec.image.recordreader.ImageRecordReader;
import org.deeplearning4j.datasets.datavec.RecordReaderDataSetIterator;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.dataset.api.preprocessor.ImagePreProcessingScaler;

/**
 * Loads PNG folders the way DataVec intends: a split lists the files, a record reader turns each
 * into pixels and takes the label from the name of its folder, an iterator stacks the records into
 * arrays, and a scaler maps 0 … 255 to 0 … 1.
 */
public final class ImageFolders {
  private static final int GREY = 1;
  private static final int LABEL_COLUMN = 1; // a record is (pixels, label)

  private ImageFolders() {}

  /**
   * Loads {@code train/<class>/*.png} and {@code test/<class>/*.png} below {@code folder}. Colours
   * become grey. The order is that of the file names, whatever the file system's.
   *
   * @param classes the numbers in front of the class folders' names, in the order of the new labels
   *     0 … n−1; empty for all
   * @return features float32 {@code [N, 1, H, W]} in 0 … 1
   * @throws ImageDataException if the folders, the files or the numbers break a rule
   */
  public static ImageSet load(Path folder, List<Integer> classes) {
    PngFolders png = PngFolders.in(folder).select(classes);
    List<String> names = png.classes().stream().map(PngClass::name).toList();
    return new ImageSet(
        names, read(png, png.files(PngClass::training)), read(png, png.files(PngClass::test)));
  }

  private static DataSet read(PngFolders png, List<PngFile> files) {
    List<URI> locations = files.stream().map(file -> file.path().toUri()).toList();
    List<String> folders = png.classes().stream().map(PngClass::folder).toList();
    try (ImageRecordReader reader =
        new ImageRecordReader(png.height(), png.width(), GREY, new ParentPathLabelGenerator())) {
      reader.initialize(new CollectionInputSplit(locations));
      reader.setLabels(folders); // DataVec sorts them by name; we keep the order given
      DataSetIterator whole =
          new RecordReaderDataSetIterator(reader, files.size(), LABEL_COLUMN, folders.size());
      whole.setPreProcessor(new ImagePreProcessingScaler(0, 1));
      return whole.next();
    } catch (IOException unreadable) {
      throw ImageDataException.unreadable(png.root(), unreadable);
    }
  }
}
