package dev.touchstone.questionbank.reader;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of the columns of a question table, as people write them. */
final class HeaderWords {

    static final Pattern ORDINAL =
            pattern("题号|序号|编号|ordinal|题目(?:序号|编号|id)|no|nr|#|id|number|questionid|questionno|sn");
    static final Pattern TYPE = pattern("题型|类型|(?:题目|试题|考题|问题)(?:类型|类别|题型)|题类|(?:question|item)?type|kind");
    static final Pattern STEM = pattern(
            "(?:题目|试题|考题|问题|题干|面试题目?|面试问题|测试题|提问)(?:内容|描述|文本|正文|名称|题干)?|题面|内容|(?:the)?(?:interview|test)?questions?(?:text|stem|body|content|title)?|stem|prompt|q");
    static final Pattern OPTIONS = pattern(
            "可选项|备选项|(?:备选|可选|候选|全部)?(?:选项|选择项|答案项)(?:内容|列表|描述)?|(?:备选|可选|候选)答案|(?:answer)?(?:options|choices)");
    static final Pattern KEY = pattern(
            "(?:正确|标准|参考|试题|题目|示例|推荐)(?:答案|答复|解答|选项|项)(?:内容)?|(?:参考|推荐|示例)(?:回答|话术)|(?:参考|答题|回答|答案)?要点|回答示例|(?:理想|优秀|满意|期望|加分|高分)(?:的)?(?:回答|答案|表现)|(?:the)?(?:correct|right|model|sample|reference|expected|suggested|ideal|good)(?:answer|option|choice|response)s?|answerkey|标准|key|solution|correct|whatgoodlookslike");
    static final Pattern PLAIN_KEY = pattern("答案(?:内容)?|答复|解答|回答|answers?|response");
    static final Pattern ANALYSIS = pattern(
            "(?:答案|试题|题目|考题)?(?:解析|分析|说明|解释|详解|点评)|考[察查](?:点|要点|内容|目的)|考核(?:点|要点)|explanations?|feedback|rationale|analysis|why|comments?|whatto(?:look|listen)for|lookfor");
    static final Pattern CRITERIA =
            pattern("评分(?:标准|参考|要点|细则|依据)|得分点|采分点|给分点|rubric|scoring(?:guide)?|criteria|markingpoints");
    /** What to watch for in the answer of somebody who is interviewed. */
    static final Pattern OBSERVED = pattern("(?:观察|评价|测评|倾听)(?:要点|点|重点)|关注点");

    static final Pattern PROBES = pattern(
            "(?:可|继续|深入)?追问(?:问题|方向|要点|提示)?|面试官提示|危险信号|(?:减|扣)分项|低分(?:回答|表现)|redflags?|深挖(?:问题|点)?|followups?(?:questions?)?|prob(?:es|ingquestions?)|(?:interviewer)?guidance(?:forinterviewers)?|howtoprobe");
    static final Pattern POINTS = pattern("(?:题目|试题|本题|每小?题|单题)?(?:分值|分数|得分|满分)|points?|marks?|score|weight");
    static final Pattern SECTION = pattern("(?:所属)?(?:章节|分类|类别|知识点|模块|部分|科目)|category|section|topic|chapter|area");

    static final Pattern COMPETENCY = pattern(
            "(?:考[察查核]|测评|评估|评价)(?:能力|要素|维度)(?:项|点|维度)?|能力(?:项|点|维度|要素)?|胜任力(?:项|维度)?|competenc(?:y|ies)|skills?");
    static final Pattern TRACK = pattern("(?:适用)?(?:岗位|业务|客服|职位)?(?:方向|赛道)|适用岗位|track|lineofwork");
    static final Pattern DIFFICULTY = pattern("(?:题目|试题|考题)?难(?:易|度|易度|易程度)(?:等级|级别)?|difficulty(?:level)?");

    private static final Pattern OPTION =
            pattern("(?:备选|可选)?(?:选项|选择项?|答案|项|option|choice|answer|opt)?([a-j]|\\d|[一二三四五六七八九])(?:选项|项)?(?:内容)?");

    /** An answer that is not right, in tables that give the right one a column of its own. */
    static final Pattern WRONG = pattern(
            "(?:错误|干扰|混淆)(?:答案|选项|项)(?:\\d|[a-e])?|(?:incorrect|wrong|false|bad|distractor)(?:answer|option|choice|response)?s?(?:\\d|[a-e])?");

    private static final Pattern JOINTS = pattern("\\([^()]{0,30}\\)|[\\s_\\-*:.]");

    private static final Hits JOINED = new Hits(JOINTS);

    private static final int LONGEST = 24;

    private HeaderWords() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex);
    }

    /** A header cell without case, blanks, joints and remarks in brackets. */
    static String bare(String cell) {
        var folded = Folding.fold(cell).toLowerCase(Locale.ROOT);
        return JOINED.in(folded) ? JOINTS.matcher(folded).replaceAll("") : folded;
    }

    static boolean isStem(String cell) {
        return cell.length() <= LONGEST && STEM.matcher(bare(cell)).matches();
    }

    /** Which option a column holds, from 0; -1 if none. */
    static int option(String bare) {
        var named = OPTION.matcher(bare);
        if (!named.matches()) {
            return -1;
        }
        var sign = named.group(1);
        if (sign.charAt(0) >= 'a' && sign.charAt(0) <= 'j') {
            return sign.charAt(0) - 'a';
        }
        return bare.length() == sign.length() ? -1 : Numerals.value(sign) - 1;
    }

    /** The first column of that name which is not taken; -1 if there is none. */
    static int find(List<String> cells, Pattern name, List<Integer> taken) {
        for (var i = 0; i < cells.size(); i++) {
            if (!taken.contains(i) && name.matcher(cells.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }
}
