package dev.touchstone.questionbank.reader;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Lines that belong to the paper or to the site the document was taken from: page numbers, running heads, site furniture. */
final class NoiseLines {

    private static final Pattern PAGE = Pattern.compile(
            "^(?:.{0,40}[\\s|·])?[\\s\\-—–·•|]*(?:第\\s*[\\w\\d]{1,8}\\s*页\\s*(?:[/,，(（]?\\s*共\\s*[\\w\\d]{1,10}\\s*页[)）]?)?|page\\s+\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?|[-—–]\\s*\\d{1,4}\\s*[-—–])[\\s\\-—–·•|]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SITE = Pattern.compile(
            "^[\\s•·*\\-]*(?:(?:收藏|纠错|笔记|分享|举报|反馈|加入错题本|查看解析|展开|收起|只看错题|全部展开|标记)(?:[\\s|/]{1,6}(?:收藏|纠错|笔记|分享|举报|反馈|加入错题本|查看解析|展开|收起|只看错题|全部展开|标记))*"
                    + "|(?:回答|作答|答题)(?:正确|错误)|答对了|答错了|未作答|[【\\[]?(?:答题|作答)(?:区域?|处|栏)[】\\]]?\\s?[:：]?|\\[(?:图片|表情|动画表情|视频|语音|文件)\\]"
                    + "|\\S.{0,30}?\\s\\d{4}[-/年.]\\d{1,2}[-/月.]\\d{1,2}日?\\s{1,3}\\d{1,2}:\\d{2}(?::\\d{2})?|(?:文档|用户|网友|发表|提交)?评论(?:\\s*[(（]\\d+[)）])?|(?:相关|最新|推荐|热门)(?:文档|推荐|阅读|文章|资料|搜索)"
                    + "|查看更多|展开全文|阅读全文|点击下载.{0,20}|举报|收藏|分享|打印|实名认证|文档贡献者|版权申诉|温馨提示|文档简介|内容简介|下载文档"
                    + "|版权(?:说明|声明).{0,200}|免责声明.{0,200}|约?\\s*[\\d.]+\\s*[千万]?字|约?\\s*\\d+\\s*页|\\d+\\s*/\\s*\\d+"
                    + "|\\d{4}-\\d{1,2}-\\d{1,2}\\s*(?:发布|上传|更新).{0,20}|[\\d.]+[亿万千]?\\s*VIP.{0,12}|.{1,20}\\+\\s*关注|该用户.{0,30}"
                    + "|.{1,80}\\.(?:docx?|pdf|pptx?|wps|txt)\\s*(?:VIP)?|\\d{1,3})\\s*$");
    /** One of these is in each line of that; most lines have none. */
    private static final Hits SITED = new Hits(
            Pattern.compile(
                    "收藏|纠错|笔记|分享|举报|反馈|错题|查看|展开|收起|标记|回答|作答|答题|答对|答错|\\[(?:图片|表情|动画|视频|语音|文件)|\\d[-/年.]\\d|评论|相关|最新|推荐|热门|阅读全文|点击下载|打印|实名|贡献者|申诉|温馨提示|简介"
                            + "|下载文档|版权|免责|字|页|\\d\\s*/\\s*\\d|VIP|关注|该用户|\\.(?:doc|pdf|ppt|wps|txt)|^[\\s•·*\\-]*\\d{1,3}\\s*$"));

    private static final Hits CONTENT = new Hits(
            Pattern.compile(
                    "^\\s*(?:[A-Ja-j][.、．)）:：]|[A-J]"
                            + " |[【\\[]\\s?[A-J]\\s?[】\\]]|答\\s?[:：]|[【\\[]?\\s?(?:参考|正确|标准|试题)?(?:答案|解析|分析|点评)|[(（①-⑳]|\\d{1,3}[.、．)）])|[。？?！!；;]\\s*$"));
    private static final Pattern LABELLED = Pattern.compile("[^:：]{1,14}[:：]\\s*[\\d./]{1,8}\\s*\\p{L}{0,6}");
    private static final Pattern LEGAL =
            Pattern.compile("本站|版权|侵权|侵犯|下载|上传|网友|权益|VIP|会员|未经授权|转载|免责|举报|付费|压缩文件|图纸|合作方|版权申诉");
    private static final Pattern FURNITURE =
            Pattern.compile("\\d\\s*$|页|内部资料|版权|机密|公司|学校|学院|试卷|.{6}(?:题库|试题|考核|考试|手册|教程)");
    private static final Pattern GAP = Pattern.compile("[ \\t]{2,}");
    private static final Hits GAPS = new Hits(GAP);
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    /** A line of a table of contents. */
    private static final Pattern LEADER = Pattern.compile("[^?？(（]{2,60}?(?:…{3,}|\\.{6,}|·{6,})[….·\\s]*\\d{1,3}\\s*");

    private static final int LONGEST = 260;
    private static final int LEGAL_WORDS = 3;
    private static final int OFTEN = 4;
    private static final int BESIDE_PAGE_NUMBERS = 2;
    private static final int NEAR = 2;
    private static final int LONGEST_RUNNING_HEAD = 40;

    private final Map<String, Integer> repeats = new HashMap<>();
    private final Map<String, Integer> besidePageNumbers = new HashMap<>();
    private final SiteNoise site = new SiteNoise();
    private final List<Look> looks;
    private final ChatLines chat;

    /** What a line looks like by itself. */
    private record Look(String line, String shape, boolean page, boolean furniture, SiteNoise.Kind kind) {

        static Look at(String line) {
            return line.length() >= LONGEST
                    ? new Look(line, NoiseLines.shape(line), isPage(line), false, SiteNoise.Kind.NONE)
                    : new Look(
                            line,
                            NoiseLines.shape(line),
                            isPage(line),
                            SITED.in(line) && SITE.matcher(line).matches() || isLegal(line) || isLeader(line),
                            SiteNoise.kind(line));
        }
    }

    NoiseLines(String text) {
        looks = Arrays.stream(text.split("\n", -1)).parallel().map(Look::at).toList();
        chat = new ChatLines(looks.stream().map(Look::line).toList());
        var lastPage = looks.stream().anyMatch(Look::page) ? -1 : -NEAR - 1;
        for (var i = 0; i < looks.size(); i++) {
            var look = looks.get(i);
            if (look.page()) {
                for (var near = Math.max(0, i - NEAR); near < i; near++) {
                    besidePageNumbers.merge(looks.get(near).shape(), 1, Integer::sum);
                }
                lastPage = i;
            } else if (!look.shape().isEmpty()) {
                repeats.merge(look.shape(), 1, Integer::sum);
                besidePageNumbers.merge(look.shape(), i - lastPage <= NEAR ? 1 : 0, Integer::sum);
            }
        }
    }

    /** Asked for every line in printed order, by its number from 0. */
    boolean isNoise(int number) {
        var look = looks.get(number);
        return look.line().length() < LONGEST
                && (chat.take(look.line())
                        || site.take(look.kind(), look.line())
                        || look.page()
                        || look.furniture()
                        || isRunningHead(look));
    }

    private boolean isRunningHead(Look look) {
        var times = repeats.getOrDefault(look.shape(), 0);
        return times >= BESIDE_PAGE_NUMBERS
                        && besidePageNumbers.getOrDefault(look.shape(), 0) >= Math.max(BESIDE_PAGE_NUMBERS, times - 1)
                || times >= OFTEN && FURNITURE.matcher(look.line()).find();
    }

    /** Most lines are told by a look for what every page number has. */
    private static boolean isPage(String line) {
        return (line.indexOf('页') >= 0
                        || line.indexOf('-') >= 0
                        || line.indexOf('—') >= 0
                        || line.indexOf('–') >= 0
                        || line.toLowerCase(Locale.ROOT).contains("page"))
                && PAGE.matcher(line).matches();
    }

    private static boolean isLeader(String line) {
        return (line.indexOf("……") > 0 || line.indexOf("......") > 0 || line.indexOf("······") > 0)
                && LEADER.matcher(line).matches();
    }

    private static boolean isLegal(String line) {
        return line.contains("本站")
                && LEGAL.matcher(line)
                                .results()
                                .map(hit -> hit.group())
                                .distinct()
                                .limit(LEGAL_WORDS)
                                .count()
                        == LEGAL_WORDS;
    }

    private static String shape(String line) {
        var stripped = GAPS.in(line) ? GAP.matcher(line.strip()).replaceAll(" ") : line.strip();
        return stripped.isEmpty()
                        || stripped.length() > LONGEST_RUNNING_HEAD
                        || LABELLED.matcher(stripped).matches()
                        || CONTENT.in(stripped)
                ? ""
                : NUMBER.matcher(stripped).replaceAll("0");
    }
}
