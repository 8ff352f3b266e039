package poolinglab.cli;

import static poolinglab.UserException.require;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import poolinglab.UserException;
import poolinglab.data.ImageForm;
import poolinglab.data.TestSplit;
import poolinglab.data.TestSplit.ClassLabel;
import poolinglab.data.TestSplit.TestImage;
import poolinglab.file.ArrayFile;
import poolinglab.file.FileProblem;
import poolinglab.file.Layout;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;
import poolinglab.translate.keras.ModelImages;

/**
 * Images for a model, and what is known of them.
 *
 * @param images as the model's network takes them. [N,C,H,W]
 * @param labels the output that stands for each image's class; empty where classes are not known
 * @param classNames one for each output of the network; empty where they have none
 */
record PredictInput(
    List<String> names, FeatureMaps images, List<Integer> labels, List<String> classNames) {

  /** The test images of a folder that holds a data set. */
  static PredictInput ofDataSet(Path folder, ModelImages model, int outputs) {
    TestSplit split = TestSplit.of(folder);
    List<FeatureMaps> images = new ArrayList<>();
    for (TestImage image : split.images()) {
      Size size = new Size(image.height(), image.width());
      images.add(model.picture(image.name(), image.channels(), size, image.pixels()));
    }
    List<Integer> places = places(split.classes(), outputs);
    List<String> classNames = new ArrayList<>();
    for (int i = 0; i < outputs && !places.isEmpty(); i++) {
      int known = places.indexOf(i);
      classNames.add(known < 0 ? "class " + i : split.classes().get(known).name());
    }
    return new PredictInput(
        split.images().stream().map(TestImage::name).toList(),
        joined(images),
        places.isEmpty()
            ? List.of()
            : split.images().stream().map(image -> places.get(image.classIndex())).toList(),
        classNames);
  }

  /** The output that stands for each class: all of them in order, or those of their numbers. */
  private static List<Integer> places(List<ClassLabel> classes, int outputs) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      OptionalInt number = classes.get(i).number();
      int place = classes.size() == outputs ? i : number.orElse(outputs);
      if (place >= outputs) {
        return List.of();
      }
      places.add(place);
    }
    return places;
  }

  /** Pictures, arrays, and folders of them. */
  static PredictInput ofFiles(List<Path> paths, ModelImages model, Layout layout) {
    List<String> names = new ArrayList<>();
    List<FeatureMaps> images = new ArrayList<>();
    for (Path path : paths) {
      for (Path file : files(path)) {
        ArrayFile array = ArrayFile.read(file);
        FeatureMaps read =
            ArrayFile.isPicture(file)
                ? model.picture(
                    file.toString(),
                    array.maps().channels(),
                    array.maps().size(),
                    array.maps().values())
                : model.array(file.toString(), array, layout);
        images.add(read);
        for (int i = 0; i < read.batch(); i++) {
          names.add(read.batch() == 1 ? file.toString() : file + "[" + i + "]");
        }
      }
    }
    return new PredictInput(names, joined(images), List.of(), List.of());
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> entries = Files.list(path)) {
      List<Path> files =
          entries.filter(file -> file.toString().matches("(?i).*\\.(png|npy)")).sorted().toList();
      require(
          !files.isEmpty(),
          "there is no .png or .npy file in %s; choose a folder with images",
          path);
      return files;
    } catch (IOException unreadable) {
      throw new UserException(unreadable, "cannot read %s (%s)", path, FileProblem.of(unreadable));
    }
  }

  private static FeatureMaps joined(List<FeatureMaps> parts) {
    FeatureMaps first = parts.get(0);
    int count = parts.stream().mapToInt(FeatureMaps::batch).sum();
    FeatureMaps all = FeatureMaps.zeros(count, first.channels(), first.size());
    int next = 0;
    for (FeatureMaps part : parts) {
      System.arraycopy(part.values(), 0, all.values(), next, part.values().length);
      next += part.values().length;
    }
    return all;
  }

  /** Whether a single folder holds a data set, with classes. */
  static boolean isDataSet(List<Path> paths) {
    return paths.size() == 1 && ImageForm.isIn(paths.get(0));
  }

  /** The same with these names of classes. */
  PredictInput named(List<String> newNames) {
    return new PredictInput(names, images, labels, newNames);
  }

  /** One image. [1,C,H,W] */
  FeatureMaps image(int index) {
    int values = images.values().length / images.batch();
    return FeatureMaps.of(
        1,
        images.channels(),
        images.size(),
        Arrays.copyOfRange(images.values(), index * values, (index + 1) * values));
  }

  /** A few of the images: the first of each class where classes are known, else the first. */
  PredictInput some(int most) {
    List<Integer> chosen = new ArrayList<>();
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < names.size() && chosen.size() < most; i++) {
      if (labels.isEmpty() || !seen.contains(labels.get(i))) {
        chosen.add(i);
        seen.add(labels.isEmpty() ? i : labels.get(i));
      }
    }
    return new PredictInput(
        chosen.stream().map(names::get).toList(),
        joined(chosen.stream().map(this::image).toList()),
        labels.isEmpty() ? List.of() : chosen.stream().map(labels::get).toList(),
        classNames);
  }

  /** A class in words. */
  String className(int index) {
    return index < classNames.size() ? classNames.get(index) : "class " + index;
  }
}
