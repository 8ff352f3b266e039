// hostile: lets Deeplearning4j compute
// stopped by: compiler
// says: package org.deeplearning4j.nn.conf.layers does not exist
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return new org.deeplearning4j.nn.conf.layers.SubsamplingLayer() == null ? null : image;
  }
}
