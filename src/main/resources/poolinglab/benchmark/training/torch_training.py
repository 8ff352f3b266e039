"""Trains a network with PyTorch when it is told to: one line in, one line out.

The first line is a JSON object with the layers, the batch size and the learning rate; images.npy and
labels.npy lie in this folder. Then "score" trains one pass and answers its mean loss, and "time N"
answers how many nanoseconds N passes take.
"""

import json
import sys
import time

import numpy
import torch
from torch import nn


def layers(question, images):
    """The layers, each made to fit what comes out of the one before; all but the last with ReLU."""
    made = []
    values = images[:1]
    for layer in question["layers"]:
        if layer["kind"] == "conv":
            padding = "same" if layer["same"] else 0
            new = [
                nn.Conv2d(
                    values.shape[1],
                    layer["filters"],
                    tuple(layer["kernel"]),
                    tuple(layer["stride"]),
                    padding,
                ),
                nn.ReLU(),
            ]
        elif layer["kind"] == "dense":
            new = [nn.Flatten(), nn.Linear(values.flatten(1).shape[1], layer["units"]), nn.ReLU()]
        else:
            pool = nn.MaxPool2d if layer["kind"] == "max" else nn.AvgPool2d
            new = [pool(tuple(layer["kernel"]), tuple(layer["stride"]))]
        values = nn.Sequential(*new)(values)
        made += new
    return nn.Sequential(*made[:-1])


class Training:
    def __init__(self, question):
        self.images = torch.from_numpy(numpy.load("images.npy"))
        self.labels = torch.from_numpy(numpy.load("labels.npy")).flatten().long()
        self.batch = question["batch"]
        torch.manual_seed(1)
        self.network = layers(question, self.images)
        self.loss = nn.CrossEntropyLoss()
        self.adam = torch.optim.Adam(self.network.parameters(), question["learningRate"])

    def one_pass(self):
        """Sees every image once, in a new order; answers the mean loss."""
        total = 0.0
        for rows in torch.randperm(len(self.images)).split(self.batch):
            self.adam.zero_grad()
            loss = self.loss(self.network(self.images[rows]), self.labels[rows])
            loss.backward()
            self.adam.step()
            total += loss.item() * len(rows)
        return total / len(self.images)


def main():
    torch.set_num_threads(int(sys.argv[1]))
    print(f"PyTorch {torch.__version__}, {torch.get_num_threads()} threads", flush=True)
    training = Training(json.loads(sys.stdin.readline()))
    print("ready", flush=True)
    for line in sys.stdin:
        verb, *passes = line.split()
        if verb == "score":
            print(training.one_pass(), flush=True)
        else:
            start = time.perf_counter_ns()
            for _ in range(int(passes[0])):
                training.one_pass()
            print(time.perf_counter_ns() - start, flush=True)


main()
