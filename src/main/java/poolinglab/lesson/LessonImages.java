package poolinglab.lesson;

import java.nio.file.Path;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.indexing.SpecifiedIndex;
import poolinglab.conformance.Nd4jArrays;
import poolinglab.data.ImageSet;
import poolinglab.data.ImageSource;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;

/** The pictures of a lesson, loaded once, when they are first needed. */
public final class LessonImages {
  private static final int WHITE = 255;

  private final Path folder;
  private final List<Integer> classes;
  private ImageSet loaded;

  /**
   * @param folder PNG folders or IDX files
   * @param classes the labels to use; empty for all
   */
  public LessonImages(Path folder, List<Integer> classes) {
    this.folder = folder;
    this.classes = List.copyOf(classes);
  }

  /** All pictures, as arrays. */
  public ImageSet set() {
    if (loaded == null) {
      loaded = ImageSource.open(folder, classes);
    }
    return loaded;
  }

  /** The first test picture of the last class; an ankle boot if bundled. [1,C,H,W], 0 to 255. */
  public FeatureMaps example() {
    int last = set().classNames().size() - 1;
    return testPicture(firstOfClass(last));
  }

  /** The class that {@link #example} shows. */
  public String exampleName() {
    return set().classNames().get(set().classNames().size() - 1);
  }

  /** Test picture {@code index}. [1,C,H,W], 0 to 255. */
  public FeatureMaps testPicture(int index) {
    INDArray picture = set().test().getFeatures().get(NDArrayIndex.interval(index, index + 1));
    FeatureMaps maps = Nd4jArrays.toFeatureMaps(picture);
    for (int i = 0; i < maps.values().length; i++) {
      maps.values()[i] = Math.round(maps.values()[i] * WHITE);
    }
    return maps;
  }

  /** The first test picture of each class, as a network gets them. [classes,C,H,W], 0 to 1. */
  public FeatureMaps firstOfEachClass() {
    int[] indices = new int[set().classNames().size()];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = firstOfClass(i);
    }
    return Nd4jArrays.toFeatureMaps(
        set().test().getFeatures().get(new SpecifiedIndex(indices)).dup('c'));
  }

  /** The index of the first test picture of a class. */
  public int firstOfClass(int classIndex) {
    int[] labels = labels();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == classIndex) {
        return i;
      }
    }
    throw new IllegalStateException("an image set has test pictures of every class");
  }

  /** The class of every test picture. */
  public int[] labels() {
    return set().test().getLabels().argMax(1).toIntVector();
  }

  /** Height and width of a picture. */
  public Size size() {
    return new Size(set().height(), set().width());
  }
}
