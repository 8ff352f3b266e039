package poolinglab.cli;

import static poolinglab.UserException.require;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import poolinglab.cluster.Cluster;

/** The options that say which machines work. */
final class ClusterOptions {
  @Option(
      names = "--spark",
      paramLabel = "URL",
      description = {
        "Run on a cluster, for example",
        "spark://host:7077, local[2] or",
        "local-cluster[2,1,1024].",
        "See docs/cluster.md."
      })
  private String url;

  @Option(
      names = "--spark-properties",
      paramLabel = "FILE",
      description = "Spark's settings, including the cluster's secret.")
  private Path properties;

  boolean given() {
    require(url != null || properties == null, "--spark-properties configures --spark; give both");
    return url != null;
  }

  Cluster open() {
    return Cluster.open(url, Optional.ofNullable(properties));
  }
}
