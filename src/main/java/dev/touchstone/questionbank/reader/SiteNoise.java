package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;

/** What web pages print around a document: where one is, what to read next, how to pay, whose it is. */
final class SiteNoise {

    private static final Pattern FURNITURE = Pattern.compile(
            "^[\\s•·*\\-|]*(?:.{0,60}全文共\\s?\\d{1,4}\\s?页.{0,40}|(?:reveal|show|hide|view) (?:solution|answer)s?.{0,40}|community vote.{0,40}|[A-J]{1,6}\\s?\\(\\d{1,3}%\\)|\\d{1,3}%|topic \\d{1,3}|discussion\\s?\\(?\\d{1,4}\\)?|.{0,10}问卷由.{1,20}提供(?:技术)?支持|感谢(?:您|你|大家|各位)的?(?:参与|阅读|观看|配合|填写|作答).{0,12}|点击(?:上方|下方|上面|下面|文末|左下角).{0,40}|.{0,6}后台回复.{0,40}|(?:[-—–─=]{0,6}\\s?(?:the )?end\\s?[-—–─=]{1,6})|[【\\[(（](?:广告|推广|AD)[】\\])）].{0,60}|统计\\s?[:：].{0,60}|(?:您|你|我)(?:选择了?|未作答|未答)\\s?[:：]?.{0,12}|笔记\\s?\\(\\d{1,5}\\)|发表于\\s?\\d{4}.{0,40}|.{0,20}(?:全站)?正确率\\s?[:：]?\\s?\\d.{0,40}"
                    + "|(?:分享|收藏|点赞|在看|赞|转发|留言|评论)(?:[\\s|/]+(?:分享|收藏|点赞|在看|赞|转发|留言|评论))+"
                    + "|(?:上|下)一(?:篇|页|条|章|题)(?:\\s?[:：].{0,60})?|返回(?:顶部|首页|列表|目录)|(?:微信|扫码|扫描|扫一扫|长按).{0,12}(?:二维码|扫一扫|关注|分享|公众号|领取).{0,30}"
                    + "|(?:关注|搜索).{0,8}公众号.{0,30}|(?:立即|点击|免费)?(?:下载|查看|阅读|获取)(?:原文|全文|文档|完整版|更多|本文|资料).{0,20}|点击.{0,12}(?:下载|查看|阅读|购买).{0,20}|(?:加入|开通|升级)\\s?VIP.{0,20}"
                    + "|(?:首页|主页|当前位置|您(?:的|现在的)位置)\\s?(?:[>»/:：]|&gt;).{0,80}|(?:文档|文章)?(?:热度|浏览|阅读|点击|下载|收藏)(?:量|次数|数)?\\s?[:：].{0,80}|(?:责任)?编辑\\s?[:：].{0,20}|(?:作者|上传者|发布者)\\s?[:：].{0,40}"
                    + "|(?:发布|更新|上传)(?:时间|日期|于)\\s?[:：]?.{0,30}|(?:本文|文章|资料|内容|以上(?:内容|资料)?)(?:来自|来源|转自|由.{0,12}(?:整理|提供|上传)).{0,60}|.{0,30}如有侵权.{0,40}|.{0,20}(?:转载请注明|仅供(?:学习|参考)|请勿(?:转载|外传)).{0,30}"
                    + "|(?:更多|获取更多).{0,20}(?:请)?(?:关注|访问|登录|点击).{0,30}|(?:登录|注册|免费注册|退出)(?:\\s?[|/]\\s?(?:登录|注册|帮助|退出))*"
                    + "|.{0,20}(?:版权所有|著作权|copyright|©|\\(c\\)\\s?(?:19|20)\\d\\d).{0,80}|.{0,40}(?:点(?:个)?赞|转发|收藏).{0,30}公众号.{0,40}|.{0,40}all rights reserved.{0,20}|(?:www\\.|https?://)\\S{3,120}"
                    + "|(?:home|back to top|share(?: this)?|print(?: this page)?|related (?:posts|articles)|read more|sign in|log ?in|next(?: page)?|previous(?: page)?|subscribe.{0,30}|\\d{1,3} questions?\\s?\\|.{0,60}))\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** One of these words is in each line of that; most lines have none. */
    private static final Hits FURNISHED = new Hits(Pattern.compile(
            "上一|下一|返回|微信|扫码|扫描|扫一扫|长按|关注|搜索|下载|查看|阅读|获取|点击|加入|开通|升级|首页|主页|位置|热度|浏览|收藏|编辑|作者|上传|发布|更新|来自|来源|转自|整理|提供|侵权|转载|仅供|请勿"
                    + "|更多|登录|注册|退出|版权|著作权|copyright|©|\\(c\\)|点赞|点个赞|转发|rights|www\\.|https?:|home|back|share|print|related|read|sign|log ?in|next|previous|subscribe|question"
                    + "|reveal|show|hide|view|community|%|topic|discussion|全文共|识别|戳|领取|加微信|链接|问卷由|感谢|后台回复|end|广告|推广|\\bAD\\b|统计|正确率|添加笔记|赞|在看|留言|(?:您|你|我)(?:选择|未)|笔记|发表于",
            Pattern.CASE_INSENSITIVE));

    /** An advert among the questions. */
    private static final Pattern ADVERT = Pattern.compile(
            "^[\\s•·*\\-|]*(?:[【\\[](?:限时|福利|免费|重磅|推荐|公告|活动)[^】\\]\\n]{0,10}[】\\]])?(?![\\d(（【\\[A-Ja-j]|答|[一二三四五六七八九十][、.])(?=.{0,60}(?:领取|报名|进群|资料|课程|咨询|福利|系统课|话术|红包|了解))"
                    + ".{0,24}(?:扫码|扫描|加微信|加[Vv]|添加(?:老师|微信|助教)|(?:点击|戳|长按|识别).{0,8}(?:链接|二维码|下方|下图|原文|左下角)).{0,60}[^？?)）]\\s*$");

    private static final Pattern RECOMMENDS = Pattern.compile(
            "^[\\s•·*\\-]*(?:添加笔记.{0,60}|猜你(?:喜欢|感兴趣)|往期(?:推荐|回顾|精彩|文章|内容|真题|好文)?|(?:你|您)可能(?:还)?(?:喜欢|感兴趣|关注).{0,6}|(?:相关|最新|推荐|热门|精彩|延伸)(?:文档|推荐|阅读|文章|资料|搜索|试题|内容|链接)|大家(?:都|还)在(?:看|搜)|related (?:posts|articles|content)|you may also like)\\s?(?:[:：].{0,60})?\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern STRUCTURE = Pattern.compile(
            "^\\s*(?:[A-Ja-j][.、．)）:：]|[(（]?[一二三四五六七八九十\\d]{1,3}[.、．)）]|第.{1,3}[题章节部]|[【\\[#|>]|.{1,8}[:：])|[。？?！!；;]\\s*$");
    /** "2. 直播话术大全" in a list of what else there is to read. */
    private static final Pattern LISTED_TITLE = Pattern.compile(
            "^\\s*(?:\\d{1,2}[.、．)）]|[(（]\\d{1,2}[)）]|[①-⑳])\\s*[^？?。:：]{2,30}(?:教程|大全|攻略|技巧|指南|模板|范文|范本|合集|汇总|课程|资料|下载|(?:docx?|pdf|pptx?|xlsx?))\\s*$");

    /** Titles of articles may ask. */
    private static final Pattern ARTICLES = Pattern.compile("^[\\s•·*\\-|]*(?:往期|相关(?:阅读|文章)|(?:推荐|延伸)阅读|猜你).*");

    private static final Pattern LISTED = Pattern.compile("^\\s*(?:\\d{1,2}[.、．)）]|[•·●\\-*])\\s*\\S.{2,40}");

    private static final int LONGEST_TITLE = 50;

    private boolean recommending;
    private boolean articles;

    /** What a line is by itself. */
    enum Kind {
        RECOMMENDS,
        FURNITURE,
        NONE
    }

    static Kind kind(String line) {
        if (RECOMMENDS.matcher(line).matches()) {
            return Kind.RECOMMENDS;
        }
        return FURNISHED.in(line)
                        && (FURNITURE.matcher(line).matches()
                                || ADVERT.matcher(line).matches())
                ? Kind.FURNITURE
                : Kind.NONE;
    }

    /** Whether the next line is furniture. Titles of other documents follow the heading that recommends them. */
    boolean take(Kind kind, String line) {
        if (kind != Kind.NONE) {
            recommending |= kind == Kind.RECOMMENDS;
            articles |= kind == Kind.RECOMMENDS && ARTICLES.matcher(line).matches();
            return true;
        }
        recommending = recommending
                && !line.isBlank()
                && line.strip().length() <= LONGEST_TITLE
                && (!STRUCTURE.matcher(line).find()
                        || LISTED_TITLE.matcher(line).matches()
                        || articles && LISTED.matcher(line).matches());
        articles &= recommending;
        return recommending;
    }
}
