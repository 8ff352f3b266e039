package poolinglab.coursework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;

/** A small sound exercise, the largest value of each row, whose files a test may change. */
public final class MadeUpExercise {
  /** An answer that earns everything. */
  public static final String RIGHT =
      """
      class RowMax {
        static float[] largest(float[][] image) {
          float[] output = new float[image.length];
          for (int row = 0; row < image.length; row++) {
            float largest = Float.NEGATIVE_INFINITY;
            for (float value : image[row]) {
              largest = Math.max(largest, value);
            }
            output[row] = largest;
          }
          return output;
        }

        static int cells(float[][] image) {
          return image.length * image[0].length;
        }
      }
      """;

  /** Wrong where a row has no positive value. */
  public static final String ZERO_START = RIGHT.replace("Float.NEGATIVE_INFINITY", "0");

  /** Wrong in the number of cells. */
  public static final String COUNTS_ROWS = RIGHT.replace(" * image[0].length", "");

  /** What a learner begins with. */
  public static final String STUB =
      """
      class RowMax {
        static float[] largest(float[][] image) {
          throw new UnsupportedOperationException("write me");
        }

        static int cells(float[][] image) {
          throw new UnsupportedOperationException("write me");
        }
      }
      """;

  /** Nine images of each kind. */
  public static final String CASES =
      """
      import java.util.Random;
      import poolinglab.coursework.exercise.*;

      public final class Cases extends CaseSource {
        @Override
        public void fill(CaseList cases, Random random) {
          for (int side = 3; side < 6; side++) {
            cases.add("plain", "largest", (Object) image(side, 1, random));
            cases.add("negative", "largest", (Object) image(side, -9, random));
            cases.add("count", "cells", (Object) image(side, 0, random));
          }
        }

        @Override
        public boolean promises(Case smaller) {
          float[][] image = smaller.argument(0, float[][].class);
          return image.length > 0 && image[0].length > 0;
        }

        private static float[][] image(int side, int least, Random random) {
          float[][] image = new float[side][side + 1];
          for (float[] row : image) {
            for (int i = 0; i < row.length; i++) {
              row[i] = least + random.nextInt(9);
            }
          }
          return image;
        }
      }
      """;

  /** What is asked of an answer. */
  public static final String DESCRIPTION =
      """
      {
        "title": "The largest of each row",
        "idea": "A maximum needs a start that loses against everything.",
        "class": "RowMax",
        "groups": [
          {"name": "plain", "title": "Rows with positive values", "points": 2},
          {"name": "negative", "title": "Rows without one", "points": 1},
          {"name": "count", "title": "The number of cells", "points": 1}
        ]
      }
      """;

  private final String slug;
  private final Map<String, String> files = new TreeMap<>();

  /** A sound one in a folder of that name. */
  public MadeUpExercise(String slug) {
    this.slug = slug;
    files.put("exercise.json", DESCRIPTION);
    files.put("instructions.md", "Find the largest value of each row.\n");
    files.put("hints.md", "Vague.\n---\nPlainer.\n-----\nNearly the answer.\n");
    files.put("Cases.java", CASES);
    files.put("stub/RowMax.java", STUB);
    files.put("exemplar/RowMax.java", RIGHT);
    files.put("wrong/zero-start.java", "// misconception: 7\n// diagnosis: 0.\n" + ZERO_START);
    files.put("wrong/counts-rows.java", "// diagnosis: Rows.\n" + COUNTS_ROWS);
  }

  /** The same with a file in place of what it had. */
  public MadeUpExercise with(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** The same with some words of a file in place of others. */
  public MadeUpExercise changed(String path, String from, String to) {
    return with(path, files.get(path).replace(from, to));
  }

  /** The same lacking whatever begins with that path. */
  public MadeUpExercise without(String path) {
    files.keySet().removeIf(file -> file.startsWith(path));
    return this;
  }

  /** Writes it below a folder and reads that folder. */
  public Exercise in(Path folder) {
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(folder.resolve(slug).resolve(file.getKey()), file.getValue());
    }
    return Exercises.open(folder).named(slug);
  }

  /** Writes a file, and its folders. */
  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException full) {
      throw new java.io.UncheckedIOException(full);
    }
  }
}
