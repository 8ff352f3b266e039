package poolinglab.coursework.workspace;

import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.exercise.Needs;

/** The Maven files by which an IDE opens a workspace: one module an exercise. */
final class WorkspacePom {
  /** By which a workspace's project file is known again. */
  static final String NAME = "<artifactId>pooling-lab-exercises</artifactId>";

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
      """;
  private final String deeplearning4jVersion;

  WorkspacePom(String deeplearning4jVersion) {
    this.deeplearning4jVersion = deeplearning4jVersion;
  }

  String ofWorkspace(Exercises exercises) {
    StringBuilder modules = new StringBuilder();
    for (Exercise exercise : exercises.all()) {
      modules.append("    <module>").append(exercise.slug()).append("</module>\n");
    }
    return """
    %s  <groupId>poolinglab.exercises</groupId>
      %s
      <version>1</version>
      <packaging>pom</packaging>
      <properties>
        <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        <maven.compiler.release>17</maven.compiler.release>
      </properties>
      <modules>
    %s  </modules>
    </project>
    """
        .formatted(HEAD, NAME, modules);
  }

  String ofExercise(Exercise exercise) {
    return """
    %s  <parent>
        <groupId>poolinglab.exercises</groupId>
        %s
        <version>1</version>
      </parent>
      <artifactId>%s</artifactId>
    %s  <build>
        <sourceDirectory>${project.basedir}</sourceDirectory>
      </build>
    </project>
    """
        .formatted(
            HEAD,
            NAME,
            exercise.slug(),
            exercise.description().needs() == Needs.LIBRARY ? dependency() : "");
  }

  private String dependency() {
    return """
          <dependencies>
            <dependency>
              <groupId>org.deeplearning4j</groupId>
              <artifactId>deeplearning4j-nn</artifactId>
              <version>%s</version>
            </dependency>
          </dependencies>
        """
        .formatted(deeplearning4jVersion);
  }
}
