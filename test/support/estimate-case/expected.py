"""The case computed a second time, by fractions and from the same files, without any code of umay.

python3 expected.py > expected.json
"""

import csv, json, math, pathlib
from fractions import Fraction as F

HERE = pathlib.Path(__file__).parent
ORDER = ["in_kind", "state", "local", "donor", "own", "other"]


def rows(name):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def cents(value):
    """Whole tyiyn, half up."""
    return math.floor(F(value) * 100 + F(1, 2))


def needs(assumed):
    parts = []
    for row in rows("standards.csv"):
        price, quantity = F(row["unit_cost"]), F(row["quantity"])
        year = price * 12 if row["period"] == "month" else price
        if row["driver"] == "post_24_7":
            posts = quantity * 24 * F(assumed["days"]) / F(assumed["net_hours"])
            units = F(math.ceil(posts * 2), 2)
        elif row["driver"] == "place_night":
            units = 12 * F(assumed["days"]) * F(assumed["occupancy"]) * quantity
        else:
            units = quantity
        pay = units * year
        line, rank = row["line"], int(row["priority"])
        if row["pay"] == "yes":
            parts.append([line, "pay", pay, rank])
            parts.append([line, "contributions", pay * F(row["on_cost"]), rank])
        else:
            parts.append([line, "", pay, rank])
    direct = sum(amount for _, _, amount, _ in parts)
    parts.append(["", "overhead", direct * F(assumed["overhead_rate"]), 6])
    return [(line, part, cents(amount), rank) for line, part, amount, rank in parts]


def split(total, weights):
    whole = sum(weights)
    if total >= whole:
        return list(weights)
    exact = [F(total * weight, whole) for weight in weights]
    down = [math.floor(each) for each in exact]
    most = sorted(range(len(weights)), key=lambda at: (down[at] - exact[at], at))
    for at in most[: total - sum(down)]:
        down[at] += 1
    return down


def case(funding, assumptions, ceiling):
    parts = needs({row["name"]: row["value"] for row in rows(assumptions)})
    open_ = [amount for _, _, amount, _ in parts]
    paid = [{} for _ in parts]
    unused = {}
    money = [row for row in rows(funding) if row["status"] in ("disbursed", "committed")]
    asked = [row for row in money if row["source"].casefold() == "орган государственного социального заказа"]
    for level in ("line", "service", "centre"):
        for kind in ORDER:
            for row in money:
                own = "in_kind" if row["form"] == "in_kind" else row["source_type"]
                named = "line" if row["line"] else "service" if row["service"] else "centre"
                if row in asked or own != kind or (row["centre_id"] and named != level):
                    continue
                if not row["centre_id"]:
                    unused[kind] = unused.get(kind, 0) + (cents(row["amount"]) if level == "line" else 0)
                    continue
                at = [i for i, part in enumerate(parts) if level != "line" or part[0] == row["line"]]
                given = split(cents(row["amount"]), [open_[i] for i in at])
                unused[kind] = unused.get(kind, 0) + cents(row["amount"]) - sum(given)
                for i, own_part in zip(at, given):
                    open_[i] -= own_part
                    if own_part:
                        paid[i][kind] = paid[i].get(kind, 0) + own_part
    # The addressee pays what others leave of the lines that it names; all of it was received.
    received = [0 for _ in parts]
    for row in asked:
        at = [i for i, part in enumerate(parts) if part[0] == row["line"]]
        for i, own_part in zip(at, split(cents(row["amount"]), [open_[i] for i in at])):
            received[i] += own_part
            open_[i] -= own_part
    cut = [0 for _ in parts]
    excess = 0 if ceiling is None else sum(open_) + sum(received) - ceiling * 100
    lines = list(dict.fromkeys((line or part, rank) for line, part, _, rank in parts))
    for name, _ in sorted(reversed(lines), key=lambda each: -each[1]):
        at = [i for i, part in enumerate(parts) if (part[0] or part[1]) == name]
        for i, gone in zip(at, split(max(excess, 0), [open_[i] for i in at]) if any(open_[i] for i in at) else []):
            cut[i] = gone
            excess -= gone
    return {
        "lines": [
            {
                "line": line,
                "part": part,
                "need": need,
                "paid": paid[i],
                "cut": cut[i],
                "received": received[i],
                "requested": open_[i] - cut[i],
            }
            for i, (line, part, need, _) in enumerate(parts)
        ],
        "unused": {kind: amount for kind, amount in unused.items()},
    }


print(
    json.dumps(
        {
            "umay.json": case("funding.csv", "assumptions.csv", None),
            "umay-ceiling.json": case("funding-levels.csv", "assumptions-overhead.csv", 1700000),
        },
        ensure_ascii=False,
        indent=2,
    )
)
