package poolinglab.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import poolinglab.file.png.PngPicture;

/** The test images of a folder with their classes, read without Deeplearning4j. */
public record TestSplit(Path folder, List<ClassLabel> classes, List<TestImage> images) {

  /**
   * One class.
   *
   * @param number by which it is chosen; PNG folders may have none
   */
  public record ClassLabel(OptionalInt number, String name) {}

  /**
   * One image.
   *
   * @param classIndex of its class in the list of classes
   * @param pixels from 0 (black) to 255 (full), [channels, height, width]
   */
  public record TestImage(
      String name, int classIndex, int channels, int height, int width, float[] pixels) {}

  public TestSplit {
    classes = List.copyOf(classes);
    images = List.copyOf(images);
  }

  /**
   * Reads all classes.
   *
   * @throws ImageDataException if there is no such folder, or its files break a rule of their form
   */
  public static TestSplit of(Path folder) {
    return switch (ImageForm.of(folder)) {
      case PNG_FOLDERS -> ofPngFolders(PngFolders.in(folder));
      case IDX -> ofIdx(IdxFolder.in(folder));
    };
  }

  private static TestSplit ofPngFolders(PngFolders png) {
    List<ClassLabel> classes = new ArrayList<>();
    List<TestImage> images = new ArrayList<>();
    for (PngClass c : png.classes()) {
      for (PngFile file : c.test()) {
        images.add(image(file, classes.size(), png.root()));
      }
      classes.add(new ClassLabel(c.number(), c.name()));
    }
    return new TestSplit(png.root(), classes, images);
  }

  private static TestImage image(PngFile file, int classIndex, Path root) {
    try {
      PngPicture picture = PngPicture.read(Files.readAllBytes(file.path()));
      return new TestImage(
          root.relativize(file.path()).toString(),
          classIndex,
          picture.channels(),
          picture.height(),
          picture.width(),
          picture.colour());
    } catch (IOException unreadable) {
      throw ImageDataException.unreadable(file.path(), unreadable);
    }
  }

  private static TestSplit ofIdx(IdxFolder idx) {
    IdxLabels training = IdxLabels.read(idx.trainingLabels());
    IdxLabels labels = IdxLabels.read(idx.testLabels());
    IdxFile images = IdxFile.images(idx.testImages());
    idx.check(IdxFile.imagesHeader(idx.trainingImages()), training, images.header(), labels);
    IntFunction<String> names = ClassNames.of(idx.folder(), training.file());
    List<Integer> numbers =
        ClassSelection.of(List.of(), training.occurring(), labels.occurring(), idx.folder());
    List<TestImage> all = new ArrayList<>();
    for (int i = 0; i < images.count(); i++) {
      all.add(image(images, i, numbers.indexOf(labels.file().label(i))));
    }
    return new TestSplit(
        idx.folder(),
        numbers.stream()
            .map(number -> new ClassLabel(OptionalInt.of(number), names.apply(number)))
            .toList(),
        all);
  }

  private static TestImage image(IdxFile images, int i, int classIndex) {
    float[] pixels = new float[images.height() * images.width()];
    for (int p = 0; p < pixels.length; p++) {
      pixels[p] = images.pixel(i, p);
    }
    return new TestImage("test " + i, classIndex, 1, images.height(), images.width(), pixels);
  }
}
