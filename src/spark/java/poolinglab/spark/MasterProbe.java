package poolinglab.spark;

import java.io.IOException;
import java.io.InvalidClassException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.DeployMessages;
import org.apache.spark.deploy.master.Master$;
import org.apache.spark.deploy.master.WorkerInfo;
import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.rpc.RpcEndpointRef;
import org.apache.spark.rpc.RpcEnv;
import org.apache.spark.rpc.RpcEnv$;
import poolinglab.UserException;
import scala.Option;
import scala.reflect.ClassTag$;

/**
 * Asks a master how it is before Spark is started, which would try for a minute and say little. The
 * question is that of Spark's own web page of a master.
 */
final class MasterProbe {
  private static final int CONNECT_MILLIS = 3_000;
  private static final String PATIENCE = "20s";

  private final SparkSettings settings;

  private MasterProbe(SparkSettings settings) {
    this.settings = settings;
  }

  /**
   * Checks that a master is there, speaks with us, and has a worker large enough for an executor.
   *
   * @return the addresses of the workers' own pages
   * @throws UserException when not
   */
  static List<String> check(SparkSettings settings) {
    return new MasterProbe(settings).check();
  }

  private List<String> check() {
    List<SparkSettings.Address> there =
        settings.masters().stream().filter(MasterProbe::listens).toList();
    UserException.require(
        !there.isEmpty(),
        "no master answers at %s; start it, or check the address",
        settings.masters().get(0));
    List<WorkerInfo> workers = workers(there.get(0));
    checkRoom(there.get(0), workers);
    return workers.stream().map(WorkerInfo::webUiAddress).toList();
  }

  private static boolean listens(SparkSettings.Address master) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(master.host(), master.port()), CONNECT_MILLIS);
      return true;
    } catch (IOException silent) {
      return false;
    }
  }

  private List<WorkerInfo> workers(SparkSettings.Address master) {
    SparkConf conf =
        settings
            .conf()
            .clone()
            .set("spark.rpc.lookupTimeout", PATIENCE)
            .set("spark.rpc.askTimeout", PATIENCE)
            .set("spark.network.auth.rpcTimeout", PATIENCE);
    RpcEnv env =
        RpcEnv$.MODULE$.create(
            "probe", conf.get("spark.driver.host"), 0, conf, security(conf), true);
    try {
      RpcEndpointRef ref =
          env.setupEndpointRef(
              new RpcAddress(master.host(), master.port()), Master$.MODULE$.ENDPOINT_NAME());
      DeployMessages.MasterStateResponse state =
          ref.askSync(
              DeployMessages.RequestMasterState$.MODULE$,
              ClassTag$.MODULE$.apply(DeployMessages.MasterStateResponse.class));
      UserException.require(
          state.status().toString().equals("ALIVE"),
          "the master at %s is not in charge (%s); name the one that is",
          master,
          state.status());
      return Arrays.asList(state.workers());
    } catch (UserException known) {
      throw known;
    } catch (Exception refused) {
      throw refusal(master, refused);
    } finally {
      env.shutdown();
    }
  }

  private static SecurityManager security(SparkConf conf) {
    return new SecurityManager(
        conf,
        Option.empty(),
        org.apache.spark.SecurityManager$.MODULE$.$lessinit$greater$default$3());
  }

  private static UserException refusal(SparkSettings.Address master, Exception refused) {
    return Causes.of(refused).anyMatch(InvalidClassException.class::isInstance)
        ? new UserException(
            refused,
            "the cluster at %s runs a different version of Spark; ours is %s. Install exactly that.",
            master,
            org.apache.spark.package$.MODULE$.SPARK_VERSION())
        : new UserException(
            refused,
            "the master at %s refuses to talk to us (%s); give the cluster's secret in the"
                + " properties file, and run the same version of Spark, %s%s",
            master,
            Causes.words(refused),
            org.apache.spark.package$.MODULE$.SPARK_VERSION(),
            isSilence(refused) ? "; or try again, if its machine or this one is busy" : "");
  }

  private static boolean isSilence(Exception refused) {
    return Causes.of(refused).anyMatch(TimeoutException.class::isInstance);
  }

  /** What a worker has altogether: what of it is free, a master does not say. */
  private void checkRoom(SparkSettings.Address master, List<WorkerInfo> workers) {
    UserException.require(!workers.isEmpty(), "the master at %s has no worker; start one", master);
    int cores = settings.conf().getInt("spark.executor.cores", 1);
    long memory = settings.conf().getSizeAsMb("spark.executor.memory");
    WorkerInfo best =
        workers.stream().max(Comparator.comparingInt(WorkerInfo::memory)).orElseThrow();
    UserException.require(
        workers.stream().anyMatch(each -> each.cores() >= cores && each.memory() >= memory),
        "no worker of %s has the %s cores and %s MB of memory that an executor asks for; the largest"
            + " has %s and %s MB. Ask for less in the properties file (spark.executor.memory).",
        master,
        cores,
        memory,
        best.cores(),
        best.memory());
  }
}
