"""Teaching the network of the semantic engine; not part of the program. Needs ``pip install -e '.[train]'``.

    python -m tests.gold.network.teach fold0.pt --without 0     # and 1 and 2: 25 minutes each on one core
    python -m tests.gold.network.judge judged.json fold0.pt fold1.pt fold2.pt
    python -m tests.gold.train_align --judged judged.json --write
    python -m tests.gold.network.ship fold0.pt fold1.pt fold2.pt  # network.onnx and pieces.txt

``teach`` leaves a fold of places out; ``judge`` asks every network about places that it never saw, so that
the linear layers learn from, and the figures are measured on, what the network says of strangers; ``ship``
writes the mean of the networks' weights. Texts and labels are those of ../shared/gold.
"""
