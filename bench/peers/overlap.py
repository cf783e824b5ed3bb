"""Times the Python peers on an edge list: `overlap.py EDGES.csv`; one JSON line a figure, medians of 5."""

import csv
import json
import sys
import time


def matrix(path):
    with open(path, newline="", encoding="utf-8") as file:
        edges = [row[:2] for row in list(csv.reader(file))[1:]]
    rows = {name: at for at, name in enumerate(sorted({row for row, _ in edges}))}
    columns = {name: at for at, name in enumerate(sorted({column for _, column in edges}))}
    table = [[0] * len(columns) for _ in rows]
    for row, column in edges:
        table[rows[row]][columns[column]] = 1
    return table


def milliseconds(work):
    times = []
    for _ in range(6):
        begun = time.process_time()
        work()
        times.append((time.process_time() - begun) * 1000)
    return sorted(times[1:])[2]


def report(**figure):
    print(json.dumps(figure))


def time_bicm(table):
    try:
        import numpy
        from bicm import BipartiteGraph
    except ImportError:
        report(missing="python bicm")
        return
    data = numpy.array(table)

    def solve():
        graph = BipartiteGraph()
        graph.set_biadjacency_matrix(data)
        graph.solve_tool(verbose=False)

    report(task="bicm", peer="python bicm", ms=milliseconds(solve))


def time_similarity(table):
    try:
        import numpy
        from scipy.sparse import csr_matrix
        from sklearn.feature_extraction.text import TfidfTransformer
    except ImportError:
        report(missing="scikit-learn")
        return
    data = csr_matrix(numpy.array(table, dtype=float))

    def compare():
        weighted = TfidfTransformer().fit_transform(data)
        (weighted @ weighted.T).toarray()
        shared = (data @ data.T).toarray()
        sizes = shared.diagonal()
        shared / (sizes[:, None] + sizes[None, :] - shared)

    report(task="similarity", peer="scikit-learn", ms=milliseconds(compare))


if __name__ == "__main__":
    TABLE = matrix(sys.argv[1])
    time_bicm(TABLE)
    time_similarity(TABLE)
