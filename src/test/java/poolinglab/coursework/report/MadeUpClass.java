package poolinglab.coursework.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import poolinglab.coursework.grade.Counterexample;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.GroupResult;
import poolinglab.coursework.grade.LearnerResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.xray.Finding;

/** A class that never was, to look at and to measure: run it to write its report. */
final class MadeUpClass {
  private static final String[] TITLES = {
    "One window",
    "Max pooling 2×2 by the double loop",
    "Any kernel and stride",
    "Sizes that do not divide",
    "Padding",
    "Average pooling",
    "The border of an average",
    "Many feature maps",
    "Global pooling",
    "Where the maximum was",
    "The gradient of max pooling",
    "The gradient of average pooling",
    "Overlapping windows",
    "Count the parameters",
    "What a window sees",
    "Faster than the double loop"
  };
  private static final String[] NAMES = {
    "Ada Lovelace", "Alan Turing", "Amal Haddad", "Anna-Lena Großmann", "Beatriz Conceição",
    "Chen Wei", "Daniel O'Neill", "Dorothy Vaughan", "Edsger Dijkstra", "Emmy Noether",
    "Fatima Zahra", "Grace Hopper", "Haruki 山田", "Ingrid Åkesson", "János Neumann",
    "Katherine Johnson", "Kwame Mensah", "Leyla Şahin", "Maryam Mirzakhani", "Noa Ben-David",
    "Olga Ladyzhenskaya", "Priya Raghunathan", "Quentin Dubois", "Rosa Martínez", "Sophie Germain",
    "Tomasz Wiśniewski", "Uma Krishnamurthy", "Viktor Petrov", "Wangari Maathai", "نور الهدى"
  };
  private static final Finding[] FINDINGS = {
    Finding.named(
        "zero-start",
        10,
        "Your running maximum starts at 0. Where every value of a window is negative, 0 wins,"
            + " though no cell holds it. Start at the window's first value.",
        1),
    Finding.named(
        "average",
        7,
        "You return the mean of the window. Max pooling keeps its largest value and drops the"
            + " others.",
        1),
    Finding.named(
        "stride-one",
        16,
        "Your window moves by 1, so that windows overlap and the output is too large. It moves by"
            + " the stride.",
        1),
    Finding.named("swapped-axes", 0, "Rows and columns are exchanged: image[row][column].", 1)
  };

  private MadeUpClass() {}

  static GradeBook of(int learners, int exercises) {
    Random random = new Random(7);
    List<ExerciseHeading> headings = new ArrayList<>();
    for (int i = 0; i < exercises; i++) {
      String title = TITLES[i % TITLES.length];
      headings.add(new ExerciseHeading("%02d-exercise".formatted(i + 1), i + 1, title, 5, 0));
    }
    List<LearnerResult> all = new ArrayList<>();
    for (int i = 0; i < learners; i++) {
      String turn = i < NAMES.length ? "" : " " + (i / NAMES.length + 1);
      double skill = Math.min(1, Math.max(0, 0.62 + 0.22 * random.nextGaussian()));
      List<ExerciseResult> results = new ArrayList<>();
      for (int exercise = 0; exercise < exercises; exercise++) {
        results.add(result(headings.get(exercise), skill - 0.03 * exercise, random));
      }
      List<String> problems =
          i % 11 == 5
              ? List.of(
                  "notes.docx was left out: a submission holds .java and .txt files. Hand in those"
                      + " alone.")
              : List.of();
      all.add(new LearnerResult(NAMES[i % NAMES.length] + turn, results, problems));
    }
    return new GradeBook(
        "Every answer ran in a process of its own: without network, without files, with 256 MB of"
            + " memory and a limit of time.",
        "0.2.0",
        Optional.of(20261123L),
        headings,
        all,
        List.of());
  }

  private static ExerciseResult result(ExerciseHeading heading, double skill, Random random) {
    double luck = skill + 0.25 * random.nextGaussian();
    int kind = random.nextInt(20);
    if (luck < 0.08) {
      return empty(heading, Standing.UNTOUCHED, "");
    }
    if (kind == 0 && luck < 0.5) {
      return empty(
          heading,
          Standing.NOT_COMPILED,
          "Answer.java:12: error: incompatible types: possible lossy conversion from double to"
              + " float\n    float mean = sum / 4.0;\n                     ^");
    }
    if (kind == 1 && luck < 0.4) {
      return empty(
          heading,
          Standing.REFUSED,
          "An answer uses java.lang and java.util alone; this one uses java.nio.file.Files in"
              + " maxPool. Take it out.");
    }
    if (luck > 0.4) {
      return graded(heading, Standing.SOLVED, 5, List.of(), Optional.empty());
    }
    int earned = luck > 0.25 ? 3 : 0;
    Finding finding = FINDINGS[random.nextInt(FINDINGS.length)];
    List<Finding> findings = random.nextInt(4) == 0 ? List.of() : List.of(finding);
    return graded(
        heading,
        earned == 0 ? Standing.WRONG : Standing.PARTLY,
        earned,
        findings,
        Optional.of(example(random)));
  }

  private static ExerciseResult empty(ExerciseHeading heading, Standing standing, String message) {
    return new ExerciseResult(
        heading.slug(), heading.title(), standing, List.of(), List.of(), message, Optional.empty());
  }

  private static ExerciseResult graded(
      ExerciseHeading heading,
      Standing standing,
      int earned,
      List<Finding> findings,
      Optional<Counterexample> example) {
    List<GroupResult> groups =
        List.of(
            new GroupResult(
                "square", "Square images", 3, Math.min(3, earned), 10, earned >= 3 ? 10 : 4),
            new GroupResult(
                "negative",
                "Windows without a positive value",
                2,
                Math.max(0, earned - 3),
                4,
                earned / 5 * 4));
    return new ExerciseResult(
        heading.slug(), heading.title(), standing, groups, findings, "", example);
  }

  private static Counterexample example(Random random) {
    if (random.nextInt(5) == 0) {
      String said =
          "ArrayIndexOutOfBoundsException: Index 4 out of bounds for length 4, in line 14";
      return new Counterexample(
          "maxPool",
          List.of(),
          List.of((Object) new float[][] {{1, 2}, {3, 4}}),
          new float[][] {{4}},
          null,
          said,
          false);
    }
    float[][] image = new float[4][4];
    float[][] pooled = {{-9, -9}, {-9, -9}};
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        image[row][column] = random.nextInt(12) - 9;
        pooled[row / 2][column / 2] = Math.max(pooled[row / 2][column / 2], image[row][column]);
      }
    }
    float[][] answer = {pooled[0].clone(), {0, pooled[1][1]}};
    answer[0][1] = 0.5f + pooled[0][1];
    return new Counterexample(
        "maxPool", List.of(), List.of((Object) image), pooled, answer, "", false);
  }

  /** Writes the report of a class to the folder named; then may follow learners and exercises. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int learners = arguments.length > 1 ? Integer.parseInt(arguments[1]) : NAMES.length;
    int exercises = arguments.length > 2 ? Integer.parseInt(arguments[2]) : TITLES.length;
    System.out.println(ReportFiles.write(folder, of(learners, exercises), false));
  }
}
