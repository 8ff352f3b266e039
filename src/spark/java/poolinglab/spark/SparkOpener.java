package poolinglab.spark;

import java.nio.file.Path;
import java.util.Optional;
import poolinglab.cluster.Cluster;

/** Found by its name, where Spark is on the class path. */
public final class SparkOpener implements Cluster.Opener {
  @Override
  public Cluster open(String url, Optional<Path> properties) {
    return SparkCluster.open(SparkSettings.of(url, properties));
  }
}
