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
        "Let a cluster work, for example",
        "spark://host:7077, local[2] or",
        "local-cluster[2,1,1024].",
        "See docs/cluster.md."
      })
  private String url;

  @Option(
      names = "--spark-properties",
      paramLabel = "FILE",
      description = "Settings of Spark, the cluster's secret among them.")
  private Path properties;

  boolean given() {
    require(
        url != null || properties == null, "--spark-properties says how --spark works; give both");
    return url != null;
  }

  Cluster open() {
    return Cluster.open(url, Optional.ofNullable(properties));
  }
}
