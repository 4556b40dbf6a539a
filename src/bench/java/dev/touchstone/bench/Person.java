package dev.touchstone.bench;

import dev.touchstone.candidates.PersonWords;
import java.util.List;
import java.util.Random;

/** Somebody made up: an everyday Chinese name, an address and a number nobody has. */
record Person(String name, String email, String phone) {

    private static final List<String> SURNAMES = List.of(
            "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 萧 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 万 钱 严 覃 武 戴 莫 孔 向 汤 欧阳 上官"
                    .split(" "));
    private static final String GIVEN =
            "明丽强静伟芳娟敏秀杰涛艳军磊洋勇霞平刚桂英华玉兰萍红鑫宇浩轩梓涵欣怡雨桐诗琪子墨思远嘉懿晨曦若楠佳宁一诺可心语嫣俊熙泽楷志豪文博雅婷慧玲海燕晓雪冬梅春生国栋建业永康家乐云飞天翔立新少峰景行知夏书瑶清扬向阳";

    /** The n-th person of a generation, always the same. */
    static Person of(int number) {
        var random = new Random(20_261_122L + number);
        var name = new StringBuilder(SURNAMES.get(random.nextInt(SURNAMES.size())));
        int given = random.nextInt(5) == 0 ? 1 : 2;
        for (int i = 0; i < given; i++) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return new Person(
                name.toString(),
                "%s%d@bench.example".formatted(Integer.toString(random.nextInt(1 << 20), 36), number),
                "1%d%08d".formatted(30 + random.nextInt(70), number));
    }

    String searchWords() {
        return PersonWords.of(name, email, phone);
    }
}
