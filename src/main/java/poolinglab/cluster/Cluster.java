package poolinglab.cluster;

import java.nio.file.Path;
import java.util.Optional;
import poolinglab.UserException;
import poolinglab.coursework.Marking;
import poolinglab.coursework.judge.Workshop;
import poolinglab.study.TrialRunner;

/** Machines that work for this one. Closing it lets them go. */
public interface Cluster extends AutoCloseable {
  /** What opens clusters; a class without arguments. */
  interface Opener {
    /**
     * Connects.
     *
     * @throws UserException as {@link Cluster#open} does
     */
    Cluster open(String url, Optional<Path> properties);
  }

  /**
   * Connects, and waits until there is a worker.
   *
   * @param url {@code local[2]}, {@code local-cluster[2,1,1024]} or {@code spark://host:7077}
   * @param properties a file of settings, secrets among them
   * @throws UserException when Spark is not on the class path, or the cluster cannot be used
   */
  static Cluster open(String url, Optional<Path> properties) {
    Opener opener;
    try {
      opener =
          Class.forName("poolinglab.spark.SparkOpener")
              .asSubclass(Opener.class)
              .getDeclaredConstructor()
              .newInstance();
    } catch (ClassNotFoundException notBuilt) {
      throw new UserException(
          notBuilt,
          "a cluster needs Apache Spark (about 113 MB), which is not built yet; build it once: mvn"
              + " -P spark process-classes");
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("our own class can be made", impossible);
    }
    return opener.open(url, properties);
  }

  /** Runs trials of a study on it. */
  TrialRunner trials();

  /**
   * Marks answers on it. Its machines have the exercises, and whoever owns one can read them.
   *
   * @param workshop of this machine, which isolates answers as all of them must
   * @param exercises the folder, at the same place on all machines
   * @param extra the folder with hidden cases, also at the same place
   */
  Marking marking(Workshop workshop, Path exercises, Optional<Path> extra);

  /** How many answers to have under way so that no core waits for the next. */
  int answersAtATime();

  @Override
  void close();
}
