package poolinglab.dl4j.fast;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.AlgoMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.BwdDataAlgo;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.BwdFilterAlgo;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.FwdAlgo;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.ConvolutionHelper;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import poolinglab.dl4j.fast.Unrolling.Sides;

/**
 * What one convolution layer of Deeplearning4j calls instead of its own arithmetic: {@link
 * Unrolling} lays out the windows, whole lines at a time, and ND4J multiplies the matrices. The
 * library does the same by an operation that copies value by value, which takes most of its time,
 * and leaves the result in an order of strides that slows what comes after.
 *
 * <p>float32, NCHW; any kernel, stride, padding and dilation. For one layer and one thread; {@link
 * FastConvolutions} puts it in.
 */
final class UnrolledConvolution implements ConvolutionHelper {
  private INDArray lastInput;
  private INDArray unrolled;
  private INDArray product;
  private INDArray deltas;
  private INDArray unrolledGradient;
  private float[] values = {};
  private float[] row = {};
  private float[] gradient = {};
  private boolean inputGradientWanted = true;

  /** Training never reads the gradient of a network's input; false leaves it 0. */
  void wantInputGradient(boolean wanted) {
    inputGradientWanted = wanted;
  }

  @Override
  public boolean checkSupported() {
    return true;
  }

  @Override
  public Map<String, Long> helperMemoryUse() {
    return Map.of();
  }

  /** Nothing: the activation functions stay Deeplearning4j's. */
  @Override
  public INDArray activate(INDArray z, IActivation function, boolean training) {
    return null;
  }

  /**
   * [N,C,H,W] → [N,F,H′,W′], before the activation function.
   *
   * @return null for more values than fit, which leaves the work to Deeplearning4j
   */
  @Override
  public INDArray preOutput(
      INDArray input,
      INDArray weights,
      INDArray bias,
      int[] kernel,
      int[] strides,
      int[] pad,
      AlgoMode mode,
      FwdAlgo algorithm,
      ConvolutionMode border,
      int[] dilation,
      CNN2DFormat format,
      LayerWorkspaceMgr workspaces) {
    Unrolling windows =
        Unrolling.of(input.shape(), kernel, strides, pad, dilation, border == ConvolutionMode.Same);
    FilterMaps maps = maps(windows, weights);
    if (Math.max(windows.values(), maps.values()) > Floats.MOST) {
      return null;
    }
    unroll(input, windows);
    product = matrix(product, maps.filters(), maps.rowLength());
    // BLAS goes by columns, so each matrix is given by the columns of its transpose.
    INDArray filters = weights.reshape('c', maps.filters(), windows.cells());
    Nd4j.gemm(unrolled.transpose(), filters.transpose(), product.transpose(), false, false, 1, 0);
    INDArray result =
        workspaces.createUninitialized(
            ArrayType.ACTIVATIONS,
            DataType.FLOAT,
            new long[] {
              maps.batch(), maps.filters(), windows.output().down(), windows.output().along()
            },
            'c');
    addBias(maps, Floats.read(bias, new float[maps.filters()]), Floats.buffer(result));
    return result;
  }

  /**
   * The gradients of weights and bias, into their views, and that of the input, [N,C,H,W].
   *
   * @return null where {@link #preOutput} gave null
   */
  @Override
  public Pair<Gradient, INDArray> backpropGradient(
      INDArray input,
      INDArray weights,
      INDArray bias,
      INDArray delta,
      int[] kernel,
      int[] strides,
      int[] pad,
      INDArray biasGradView,
      INDArray weightGradView,
      IActivation function,
      AlgoMode mode,
      BwdFilterAlgo filterAlgorithm,
      BwdDataAlgo dataAlgorithm,
      ConvolutionMode border,
      int[] dilation,
      CNN2DFormat format,
      LayerWorkspaceMgr workspaces) {
    Unrolling windows =
        Unrolling.of(input.shape(), kernel, strides, pad, dilation, border == ConvolutionMode.Same);
    FilterMaps maps = maps(windows, weights);
    if (Math.max(windows.values(), maps.values()) > Floats.MOST) {
      return null;
    }
    if (lastInput != input) {
      unroll(input, windows);
    }
    gatherDeltas(delta, maps, biasGradView);
    INDArray filterGradients = weightGradView.reshape('c', maps.filters(), windows.cells());
    Nd4j.gemm(unrolled, deltas, filterGradients.transpose(), false, true, 1, 0);
    Gradient gradients = new DefaultGradient();
    gradients.setGradientFor(ConvolutionParamInitializer.BIAS_KEY, biasGradView);
    gradients.setGradientFor(ConvolutionParamInitializer.WEIGHT_KEY, weightGradView, 'c');
    return new Pair<>(gradients, inputGradient(windows, weights, workspaces));
  }

  private void unroll(INDArray input, Unrolling windows) {
    values = Floats.read(input, values);
    unrolled = matrix(unrolled, windows.cells(), windows.windows());
    row = Floats.room(row, windows.windows());
    FloatBuffer matrix = Floats.buffer(unrolled);
    for (int cell = 0; cell < windows.cells(); cell++) {
      windows.unroll(values, cell, row);
      matrix.put(row, 0, windows.windows());
    }
    lastInput = input;
  }

  private void addBias(FilterMaps maps, float[] bias, FloatBuffer result) {
    FloatBuffer rows = Floats.buffer(product);
    for (int filter = 0; filter < maps.filters(); filter++) {
      rows.get(row, 0, maps.rowLength());
      for (int i = 0; i < maps.rowLength(); i++) {
        row[i] += bias[filter];
      }
      for (int image = 0; image < maps.batch(); image++) {
        result.position(maps.start(image, filter)).put(row, image * maps.cells(), maps.cells());
      }
    }
  }

  /** The deltas, a row a filter; what they sum up to is the gradient of the filter's bias. */
  private void gatherDeltas(INDArray delta, FilterMaps maps, INDArray biasGradView) {
    values = Floats.read(delta, values);
    row = Floats.room(row, maps.rowLength());
    deltas = matrix(deltas, maps.filters(), maps.rowLength());
    FloatBuffer rows = Floats.buffer(deltas);
    for (int filter = 0; filter < maps.filters(); filter++) {
      maps.gather(values, filter, row);
      rows.put(row, 0, maps.rowLength());
      biasGradView.putScalar(filter, maps.sum(row));
    }
  }

  private INDArray inputGradient(
      Unrolling windows, INDArray weights, LayerWorkspaceMgr workspaces) {
    int length = windows.inputLength();
    gradient = Floats.room(gradient, length);
    Arrays.fill(gradient, 0, length, 0);
    if (inputGradientWanted) {
      unrolledGradient = matrix(unrolledGradient, windows.cells(), windows.windows());
      INDArray filters = weights.reshape('c', weights.size(0), windows.cells());
      Nd4j.gemm(deltas, filters, unrolledGradient.transpose(), true, false, 1, 0);
      FloatBuffer matrix = Floats.buffer(unrolledGradient);
      for (int cell = 0; cell < windows.cells(); cell++) {
        matrix.get(row, 0, windows.windows());
        windows.addBack(row, cell, gradient);
      }
    }
    Sides sides = windows.input();
    long[] shape = {windows.batch(), windows.channels(), sides.down(), sides.along()};
    INDArray result =
        workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, shape, 'c');
    Floats.buffer(result).put(gradient, 0, length);
    return result;
  }

  /** A matrix outside Deeplearning4j's workspaces, which lasts from batch to batch. */
  private static INDArray matrix(INDArray old, int rows, int columns) {
    if (old != null && old.size(0) == rows && old.size(1) == columns) {
      return old;
    }
    return Nd4j.createUninitializedDetached(DataType.FLOAT, 'c', rows, columns);
  }

  private static FilterMaps maps(Unrolling windows, INDArray weights) {
    return new FilterMaps(windows.batch(), (int) weights.size(0), windows.output().product());
  }
}
