package poolinglab.benchmark.training;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.datasets.iterator.ExistingDataSetIterator;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNConvHelper;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.AsyncDataSetIterator;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import poolinglab.data.ImageSet;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.dl4j.Training;
import poolinglab.dl4j.fast.FastConvolutions;

/** Trains in one setting, as far as it concerns a network and its batches. */
final class LibraryTrainer implements Trainer {
  static final long SEED = 1;
  private static final int PREFETCHED = 4;

  private final Setting setting;
  private final int images;
  private final MultiLayerNetwork model;
  private final DataSetIterator batches;

  LibraryTrainer(Task task, Setting setting) {
    ImageSet set = task.open();
    this.setting = setting;
    images = set.trainingCount();
    model = model(task);
    batches = batches(set);
  }

  @Override
  public int images() {
    return images;
  }

  @Override
  public double pass() {
    if (setting.has(Feature.UNROLLED)) {
      return new Training(1, images).fit(model, batches, batch -> {}).get(0).score();
    }
    MeanScore score = new MeanScore();
    model.setListeners(score);
    batches.reset();
    model.fit(
        setting.has(Feature.PREFETCHED) ? new AsyncDataSetIterator(batches, PREFETCHED) : batches);
    return score.sum / images;
  }

  private MultiLayerNetwork model(Task task) {
    MultiLayerNetwork built = built(Dl4jNetwork.of(task.description()));
    if (setting.has(Feature.CHANNELS_LAST)) {
      String json = built.getLayerWiseConfigurations().toJson().replace("\"NCHW\"", "\"NHWC\"");
      built = new MultiLayerNetwork(MultiLayerConfiguration.fromJson(json));
      built.init();
    }
    if (setting.hasOneDnn()) {
      FastConvolutions.putInto(built, () -> new MKLDNNConvHelper(DataType.FLOAT));
    }
    if (setting.has(Feature.NO_WORKSPACES)) {
      built.getLayerWiseConfigurations().setTrainingWorkspaceMode(WorkspaceMode.NONE);
    }
    if (!setting.has(Feature.CACHED)) {
      built.setCacheMode(CacheMode.NONE);
    }
    return built;
  }

  private MultiLayerNetwork built(Dl4jNetwork network) {
    boolean unrolled = setting.has(Feature.UNROLLED) && !setting.has(Feature.CHANNELS_LAST);
    return unrolled ? network.withFastConvolutions().build() : network.build();
  }

  private DataSetIterator batches(ImageSet set) {
    DataSetIterator inOrder = set.trainingBatches(setting.batch(), SEED);
    return setting.has(Feature.CHANNELS_LAST) ? channelsLast(inOrder) : inOrder;
  }

  private static DataSetIterator channelsLast(DataSetIterator batches) {
    List<DataSet> turned = new ArrayList<>();
    while (batches.hasNext()) {
      DataSet batch = batches.next();
      turned.add(new DataSet(batch.getFeatures().permute(0, 2, 3, 1).dup('c'), batch.getLabels()));
    }
    return new ExistingDataSetIterator(turned);
  }

  /** Adds up the loss of every image. */
  private static final class MeanScore extends BaseTrainingListener {
    private double sum;

    @Override
    public void iterationDone(Model trained, int iteration, int epoch) {
      sum += trained.score() * trained.batchSize();
    }
  }
}
