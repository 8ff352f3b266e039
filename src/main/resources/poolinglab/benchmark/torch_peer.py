"""Pools with PyTorch when it is told to: one JSON object a line in, one line out.

prepare  reads input.npy and gradient.npy, in both memory layouts
answer   writes answer.npy, always in the order N, C, H, W
time     answers how many nanoseconds so many passes take
"""

import json
import sys
import time

import numpy
import torch
from torch.nn import functional

FORMATS = {"NCHW": torch.contiguous_format, "channels_last": torch.channels_last}


def pooled(question, values):
    kernel, stride, padding = (tuple(question[name]) for name in ("kernel", "stride", "padding"))
    if question["average"]:
        return functional.avg_pool2d(
            values, kernel, stride, padding, question["ceil"], question["countPadding"]
        )
    dilation = tuple(question["dilation"])
    return functional.max_pool2d(values, kernel, stride, padding, dilation, question["ceil"])


def one_pass(question, layout):
    """A function that does one pass; backward, the way forward is behind it already."""
    values = torch.from_numpy(numpy.load("input.npy")).contiguous(memory_format=FORMATS[layout])
    if not question["backward"]:
        return lambda: pooled(question, values)
    gradient = torch.from_numpy(numpy.load("gradient.npy"))
    gradient = gradient.contiguous(memory_format=FORMATS[layout])
    values.requires_grad_()
    output = pooled(question, values)
    return lambda: torch.autograd.grad(output, values, gradient, retain_graph=True)[0]


def timed(run, passes):
    start = time.perf_counter_ns()
    for _ in range(passes):
        run()
    return time.perf_counter_ns() - start


def main():
    torch.set_num_threads(int(sys.argv[1]))
    print(f"PyTorch {torch.__version__}, {torch.get_num_threads()} threads", flush=True)
    passes = {}
    for line in sys.stdin:
        request = json.loads(line)
        answer = "done"
        if request["do"] == "prepare":
            passes = {layout: one_pass(request, layout) for layout in FORMATS}
        elif request["do"] == "answer":
            result = passes[request["layout"]]().detach().contiguous()
            numpy.save("answer.npy", result.numpy())
        else:
            answer = timed(passes[request["layout"]], request["passes"])
        print(answer, flush=True)


main()
