"""Writes an archive of made-up newspaper articles as JSON Lines, one {"path", "text"} a line.

    python3 make_archive.py COUNT > articles.jsonl

Every article differs. One in ten reports the county's grain harvest of its year; the true figures are in `HARVEST`, so
that a test can tell whether a query over the extracted metrics finds them. One record in every 10,000 is broken on purpose,
because archives are like that: `BROKEN_EVERY`.
"""

import datetime
import json
import random
import sys

FIRST_YEAR, LAST_YEAR = 2003, 2022
BROKEN_EVERY = 10_000

# 万吨, by year: grows by two to six per cent a year.
HARVEST = {}
_steps = random.Random(1)
_value = 812
for _year in range(FIRST_YEAR, LAST_YEAR + 1):
    HARVEST[_year] = _value / 10
    _value = _value * _steps.randint(1020, 1060) // 1000

PLACES = "清河 东关 柳林 石桥 南湖 新城 王屯 白塔 双庙 北岭 大营 安乐 马场 沙河 桃园 凤山".split()
KINDS = "镇 乡 街道".split()
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
GIVEN = "建国 晓燕 志强 敏 丽娜 海涛 文博 秀英 伟 思远 雪梅 俊杰 国庆 玉兰 新民 春生".split()
THINGS = "村道 渠道 泵站 路灯 管网 校舍 大棚 粮库 卫生室 文化站 堤防 机井 停车位 公厕 步道 书屋".split()
UNITS = dict(zip(THINGS, "公里 公里 座 盏 公里 平方米 座 座 个 个 公里 眼 个 座 公里 个".split()))
WORK = "新建 改造 维修 加固 扩建 清理".split()
FAMILIES = "户 人 名学生 名老人 家企业".split()
REMARKS = [
    "办事不用再跑县城了",
    "雨天出门脚上不沾泥",
    "水一通，心里就踏实了",
    "晚上路灯亮堂堂的",
    "孩子上学近了一半路",
    "今年的收成比往年强",
]


def article(number: int) -> tuple[str, str]:
    """The path and the text of article `number`: the same for the same number."""
    draw = random.Random(number)
    year = draw.randint(FIRST_YEAR, LAST_YEAR)
    day = datetime.date(year, 1, 1) + datetime.timedelta(days=draw.randrange(365))
    place = draw.choice(PLACES) + draw.choice(KINDS)
    reporter = draw.choice(SURNAMES) + draw.choice(GIVEN)
    thing = draw.choice(THINGS)
    work = draw.choice(WORK)
    amount = draw.randint(3, 480)
    paragraphs = [
        f"本报讯（记者 {reporter}）{day.month}月{day.day}日，记者从{place}了解到，今年以来，该地投入资金{draw.randint(20, 900)}."
        f"{draw.randint(1, 9)}万元，{work}{thing}{amount}{UNITS[thing]}，惠及{draw.randint(30, 9000)}{draw.choice(FAMILIES)}。"
    ]
    if number % 10 == 0:
        paragraphs.append(f"据县统计局数据，{year}年，全县粮食总产量达到{HARVEST[year]}万吨。")
    for _ in range(draw.randint(2, 6)):
        other = draw.choice(THINGS)
        resident = draw.choice(SURNAMES) + draw.choice(GIVEN)
        paragraphs.append(
            f"在{draw.choice(PLACES)}村，{draw.choice(WORK)}后的{other}已经投入使用。“{draw.choice(REMARKS)}。”村民{resident}说。"
            f"该村共有{draw.randint(80, 900)}户，{draw.randint(2, 9)}个村民小组，去年人均纯收入{draw.randint(4000, 19000)}元。"
        )
    text = f"{place}{work}{thing}{amount}{UNITS[thing]}\n\n" + "\n".join(paragraphs) + "\n"
    return f"{day:%Y/%m/%d}/{number:07}.txt", text


def main() -> None:
    count = int(sys.argv[1])
    for number in range(count):
        path, text = article(number)
        if number % BROKEN_EVERY == BROKEN_EVERY - 1:
            print('{"path": "%s", "text": ' % path)
        else:
            print(json.dumps({"path": path, "text": text}, ensure_ascii=False))


if __name__ == "__main__":
    main()
