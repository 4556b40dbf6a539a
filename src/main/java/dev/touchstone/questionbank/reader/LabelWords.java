package dev.touchstone.questionbank.reader;

/** The words of labels, over folded text; the shy ones are ordinary words too and count only where a sentence may begin. */
final class LabelWords {

    static final String ANSWER = "(?:answer|key|reference) ?/? ?(?:参考|正确|标准)?答案|(?:参考|正确|标准)?答案 ?/?"
            + " ?(?:answer|key)|参考答案(?:思路|要点|及评分标准|示例)?|标准答案|正确答案|正确选项|正确项|答案(?:思路|要点|示例)?|答题(?:要点|思路)|作答要点"
            + "|参考(?:思路|回答|话术|要点|解答)|(?:回答|答题|解答)(?:举例|示例|思路|要点|参考|提示|样本|范例|技巧|建议|范本)|示例回答|(?:怎么|如何|怎样)(?:回?答)|应答(?:思路|示范)|(?:正确|正面)示范|高情商回答|(?:示范|满分|高分|优秀)(?:作答|回答|答案|应答)|参考(?:作答|应答|答复|回复)|标准话术|参考范例|(?:sample|suggested|model|possible|example|good|ideal|strong|reference|expected|correct|right)"
            + " (?:answers?|responses?|options?|choices?)|(?:key|talking) points?|answer key|answers?|ans|key";

    static final String SHY_ANSWER = "答|参考|参考译文|译文|解答|解|回答|好的?(?:回答|答案|做法)|要点|correct|a\\d{0,3}";

    static final String ANALYSIS = "(?:答案)?解析 ?/?"
            + " ?(?:explanation|analysis)|答案解析|(?:试题|题目|参考|本题)解析|(?:出题|命题|设题)思路|面试官(?:想知道|想听|想了解|考察|看重)(?:的)?(?:是)?(?:什么)?|提问(?:目的|意图)|题解|解析|问题分析|试题分析|题目分析|考[察查](?:点|目的|要点|意图|能力|维度|素质|方向)|考点|出题意图|设题意图|面试官意图|答题解析|解题思路|点评|评析|考核(?:要点|目的)|思路点拨|思路|explanations?|rationale|(?:what"
            + " to )?look for|why (?:we|they) ask(?: this)?|intent";

    static final String SHY_ANALYSIS = "(?:听|看)什么|看点|观察(?:点|要点)|分析|解释|说明|理由|注解|feedback|reason";

    static final String CRITERIA =
            "(?<![\\u4e00-\\u9fff])标准|评分(?:标准|要点|点|细则|参考|依据)|给分(?:标准|点)|得分点|采分点|marking (?:points|criteria|scheme)|scoring(?: guide)?|rubric";

    static final String STEM = "题目|题干|试题|题面|问题描述|面试题|question|stem";

    static final String SHY_STEM = "问题|问|内容|题目内容|试题内容|q\\d{0,3}";

    static final String POINTS = "分值|(?:本题|题目|试题)分[值数]|分数|points?|marks?|score|worth";

    static final String TYPE = "题型|题目类型|试题类型|类型|(?:question )?type";

    static final String OTHER =
            "(?:我|你|您|考生|学生|用户|学员)的(?:答案|作答|选择|回答)|作答结果|答题结果|(?:面试|答题)?记录|备注|notes|是否正确|得分|难度(?:系数|等级|级别)?|难易(?:程度|度)?|认知(?:层次|水平)|考试要求|能力要求|知识点|考核点|所属(?:章节|分类)|分类|来源|标签|关键[词字]|题目?编号|题号|章节|your"
                    + " answer|difficulty(?: level)?|level|tags?|categor(?:y|ies)|topic|选项|options|choices";

    /** What an answer of a level is like, for who has to judge. */
    static final String LEVELS_OF =
            "(?:踩[雷坑]|错误|反面|减分)(?:示范|回答|答案|表现)|(?:低分|优秀|良好|一般|合格|不合格|较差)(?:表现|答案|回答|水平)?|(?:差|不好|糟糕)的?(?:表现|答案|回答|做法)";

    /** What an interviewer asks next. */
    static final String PROBES = LEVELS_OF
            + "|面试官(?:提示|注意|备注)|red flags?|(?:note|tip)s? (?:to|for) interviewers?|interviewer (?:note|tip)s?|(?:可|继续|深入)?追问(?:问题|方向|要点|提示)?|深挖(?:问题|点)?|follow-?ups?(?: questions?)?|prob(?:es|ing questions?)";

    private LabelWords() {}
}
