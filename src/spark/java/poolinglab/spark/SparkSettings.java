package poolinglab.spark;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import poolinglab.Home;
import poolinglab.UserException;

/**
 * What Spark is told: what we set unless a properties file says otherwise. Nothing listens beyond
 * this machine, and a master elsewhere is spoken to with a secret, unless the file says otherwise.
 *
 * @param conf complete
 * @param masters of a standalone cluster; empty for one that lives in this process
 */
record SparkSettings(SparkConf conf, List<Address> masters) {
  private static final String LOOPBACK = "127.0.0.1";
  private static final Pattern INSIDE =
      Pattern.compile("local(\\[(\\*|[1-9]\\d*)(, *\\d+)?])?|local-cluster\\[\\d+, *\\d+, *\\d+]");
  private static final Pattern STANDALONE =
      Pattern.compile("spark://([^:/,\\s]+:\\d{1,5}(?:,[^:/,\\s]+:\\d{1,5})*)");

  /** Where a master listens. */
  record Address(String host, int port) {
    static Address of(String text) {
      int colon = text.lastIndexOf(':');
      return new Address(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    boolean isThisMachine() {
      try {
        return InetAddress.getByName(host).isLoopbackAddress();
      } catch (UnknownHostException unknown) {
        throw new UserException(unknown, "there is no machine %s; check the address", host);
      }
    }

    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  /**
   * Puts them together.
   *
   * @throws UserException for another kind of URL, or a file that cannot be used
   */
  static SparkSettings of(String url, Optional<Path> properties) {
    Matcher standalone = STANDALONE.matcher(url);
    UserException.require(
        standalone.matches() || INSIDE.matcher(url).matches(),
        "a cluster is local[2], local-cluster[2,1,1024] or spark://host:7077; got %s",
        url);
    List<Address> masters =
        standalone.matches()
            ? Arrays.stream(standalone.group(1).split(",")).map(Address::of).toList()
            : List.of();
    SparkConf conf = new SparkConf(false);
    properties.ifPresent(file -> read(file, conf));
    checkReach(masters, conf);
    conf.setMaster(url).setAppName("Pooling Lab");
    conf.setIfMissing("spark.driver.host", LOOPBACK);
    conf.setIfMissing("spark.driver.bindAddress", conf.get("spark.driver.host"));
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.executor.memory", "1g");
    conf.setIfMissing("spark.executor.extraClassPath", OwnClassPath.withSparkClasses());
    conf.set("spark.executor.extraJavaOptions", javaOptions(conf));
    for (String name : List.of("OMP_NUM_THREADS", "OMP_WAIT_POLICY")) {
      Optional.ofNullable(System.getenv(name)).ifPresent(value -> conf.setExecutorEnv(name, value));
    }
    return new SparkSettings(conf, masters);
  }

  private static String javaOptions(SparkConf conf) {
    return conf.get("spark.executor.extraJavaOptions", "")
        + " -Dfile.encoding=UTF-8 -Duser.language=en -Duser.country= -Djava.awt.headless=true"
        + " -Dpoolinglab.log=library.log"
        + " -D%s=\"%s\"".formatted(Home.PROPERTY, Home.folder().toAbsolutePath());
  }

  /** A master elsewhere must be able to call back, and would run whatever a stranger sends. */
  private static void checkReach(List<Address> masters, SparkConf conf) {
    if (masters.stream().allMatch(Address::isThisMachine)) {
      return;
    }
    UserException.require(
        conf.contains("spark.driver.host"),
        "the workers of %s must reach this machine, and nothing here listens to others unless told;"
            + " write this machine's address into the properties file: spark.driver.host …",
        masters.get(0));
    UserException.require(
        conf.contains("spark.authenticate"),
        "the properties file for %s must say spark.authenticate true and a spark.authenticate.secret"
            + " that the cluster knows, or spark.authenticate false if the network is yours alone",
        masters.get(0));
  }

  private static void read(Path file, SparkConf conf) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
      checkPrivate(file, properties);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new UserException(
          unreadable, "cannot read the properties file %s (%s); check it", file, unreadable);
    }
    for (String name : properties.stringPropertyNames()) {
      UserException.require(
          name.startsWith("spark."),
          "a line of %s is a setting of Spark and its value, such as spark.authenticate true; got %s",
          file,
          name);
      conf.set(name, properties.getProperty(name).strip());
    }
  }

  private static void checkPrivate(Path file, Properties properties) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null || properties.getProperty("spark.authenticate.secret") == null) {
      return;
    }
    UserException.require(
        !view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ),
        "%s holds a secret and every user of this machine can read it; run: chmod 600 %s",
        file,
        file);
  }
}
