package documents

// The phrases that page furniture is known by, folded (see fold): lower case,
// straight quotes, single spaces, "-" for every dash.

// wholeLines are furniture when nothing else stands on the line, save a number
// ("Comments (12)") and punctuation.
var wholeLines = phraseSet(
	"advertisement", "advertisements", "advertising", "ad", "sponsored", "sponsored content", "paid content",
	"promoted", "share", "share this", "share this:", "share this article", "share this story", "share this post",
	"share on facebook", "share on twitter", "share on x", "share via email", "share article", "share with friends",
	"tweet", "tweet this", "retweet", "pin it", "like this", "like this:", "like", "loading", "email", "e-mail",
	"e-mail this", "email this", "email this article", "print", "print this", "print this article", "print article",
	"print page", "copy link", "link copied", "copied", "save", "save article", "bookmark", "gift article", "send",
	"reply", "facebook", "twitter", "x", "whatsapp", "telegram", "linkedin", "reddit", "pinterest", "instagram",
	"tumblr", "youtube", "messenger", "mastodon", "bluesky", "threads", "flipboard", "rss", "facebook twitter",
	"facebook twitter email", "facebook twitter linkedin", "facebook twitter whatsapp", "facebook twitter email print",
	"facebook twitter pinterest", "follow", "follow us", "follow us:", "following", "connect with us", "stay connected",
	"find us on facebook", "like us on facebook", "subscribe", "subscribe now", "subscribe today", "sign up",
	"sign up now", "sign in", "log in", "login", "log out", "register", "register now", "create account", "my account",
	"become a member", "join now", "join us", "read more", "read more...", "read more »", "read more >", "read next",
	"read also", "also read", "see also", "see more", "view more", "show more", "load more", "more", "learn more",
	"find out more", "continue reading", "keep reading", "read full story", "read the full story", "read full article",
	"full story", "click here", "watch", "watch now", "watch live", "listen", "play", "play video", "play audio",
	"view gallery", "view comments", "view all", "see all", "hide", "close", "expand", "dismiss", "back to top", "top",
	"scroll to top", "previous", "next", "previous article", "next article", "previous post", "next post",
	"older posts", "newer posts", "home", "menu", "main menu", "navigation", "search", "skip to content",
	"skip to main content", "jump to content", "toggle navigation", "site map", "sitemap", "breadcrumb", "you are here",
	"you are here:", "have your say", "join the discussion", "be the first to comment", "about us", "contact us",
	"contact", "contacts", "privacy", "privacy policy", "terms", "terms of use", "terms of service",
	"terms and conditions", "cookie policy", "cookies", "cookie settings", "disclaimer", "legal", "imprint",
	"accessibility", "faq", "careers", "jobs", "advertise with us", "advertise", "newsletter", "newsletters", "e-paper",
	"epaper", "podcast", "podcasts", "subscribe to our newsletter", "accept", "accept all", "reject all",
	"manage preferences", "i agree", "agree", "got it", "tags", "tags:", "tag", "topics", "topics:", "categories",
	"categories:", "filed under", "filed under:", "keywords", "in this article", "in this story", "on this page",
	"table of contents", "contents", "photo", "photos", "video", "videos", "gallery", "image", "images", "getty images",
	"file photo", "view image", "enlarge", "enlarge image", "caption", "about the author", "about the writer",
	"about the authors", "more about the author", "author", "by", "posted in", "posted by", "font size", "text size",
	"a a a", "aa", "listen to this article", "listen to article", "translate", "select language", "exclusive offer",
	"breaking news alerts", "get alerts", "turn on notifications", "enable notifications", "allow notifications",
	"download the app", "download our app", "get the app", "install app", "google play", "app store",
	"available on google play", "give", "donate", "donate now", "give now", "support us", "make a donation", "submit",
	"cancel", "name", "name *", "email *", "website", "message", "comment *", "post comment", "submit comment",
	"add comment",
)

// openings are furniture when a short block begins with them. They are
// commands and labels, which no sentence of an article begins with; those that
// one might are in labels, and want a colon.
var openings = byFirstWord(
	"your email address will not be published", "your e-mail address will not be published",
	"your email will not be published", "required fields are marked", "all fields are required", "save my name, email",
	"notify me of follow-up", "notify me of new", "you must be logged in", "please log in to", "log in to comment",
	"sign in to comment", "log in to leave a comment", "subscribe to our", "subscribe to the newsletter",
	"subscribe for", "subscribe now", "subscribe today", "please subscribe", "sign up for our", "sign up to our",
	"sign up for the", "sign up to receive", "sign up to get", "sign up here", "sign up now", "sign up today",
	"get our newsletter", "get alerts", "get updates", "get the latest news", "get the latest updates",
	"get breaking news", "get the day's", "get news alerts", "receive our newsletter", "enter your email",
	"stay up to date with", "stay informed with", "stay tuned to", "don't miss our", "never miss a story",
	"join our newsletter", "join our whatsapp", "join our telegram", "join us on", "join the conversation",
	"join our community", "follow us", "follow our", "like us on", "find us on", "connect with us on",
	"share this article", "share this story", "share this post", "share this on", "share on facebook",
	"share on twitter", "share on x", "share on whatsapp", "share on linkedin", "share via", "click here to",
	"click here for", "click to share", "click to email", "click to print", "tap here to", "download our app",
	"download the app", "get the app", "watch more:", "watch live:", "watch the video", "watch our",
	"view this post on", "view the original", "view more on", "read the full", "read the original", "read our",
	"read more at", "read more about", "read more on", "read more here", "read more from", "continue reading",
	"see more on", "more stories from", "more news from", "more on this story", "more from this", "we use cookies",
	"this site uses cookies", "this website uses cookies", "our website uses cookies", "our site uses cookies",
	"by continuing to use", "by continuing to browse", "by clicking accept", "by clicking \"accept",
	"by using this site", "by signing up, you", "by signing up you", "by subscribing, you", "by subscribing you",
	"by registering, you", "accept cookies", "accept all cookies", "manage cookies", "manage consent",
	"we and our partners", "we value your privacy", "we've updated our privacy", "this site is protected by recaptcha",
	"this site uses akismet", "please enable javascript", "please enable cookies", "javascript is required",
	"your browser does not support", "this content is not available in your", "this video cannot be played",
	"please disable your ad blocker", "you have reached your limit of free", "you have reached your free",
	"thank you for reading", "thanks for reading", "thank you for subscribing", "support our journalism",
	"support independent journalism", "support quality journalism", "please consider supporting",
	"please consider donating", "please consider making a donation", "make a donation to", "donate to", "please donate",
	"your donation", "your support helps", "please select your", "select your payment", "choose your payment",
	"choose an amount", "select an amount", "become a supporter", "become a subscriber", "become a member",
	"try it free", "start your free trial", "already a subscriber", "already a member", "already have an account",
	"not a subscriber", "author's name", "authors' names", "author name", "the author is a", "about the author",
	"image courtesy of", "photo courtesy of", "photo credit", "image credit", "picture credit", "credit: getty",
	"image source", "photo source", "for more information, visit", "for more information visit",
	"for more information, please", "for more information please", "for more information, contact",
	"for further information, please", "for more news", "for the latest news", "for the latest updates",
	"for more stories", "for more on this", "have a tip", "have a story", "got a tip", "do you have a story",
	"do you have information", "send us a tip", "send your tips", "send us your", "email us at", "e-mail us at",
	"contact us at", "contact the author", "contact the reporter", "write to us at", "call us at", "reach us at",
	"let us know in the comments", "tell us what you think", "leave your comment", "leave a comment",
	"leave your thoughts", "post your comment", "comments are closed", "comments are moderated", "comments are subject",
	"report this ad", "report a typo", "see an error", "spotted an error", "found an error", "report an error",
	"copyright (c)", "copyright ©", "(c) copyright", "© copyright", "the views expressed in this",
	"the views expressed here", "the opinions expressed in this", "the opinions expressed here", "views expressed are",
	"this article was originally published", "this article originally appeared", "this story was originally published",
	"this article first appeared", "this story has been published from", "this story has not been edited",
	"this content is published under", "this material may not be published", "this post was syndicated",
	"skip advertisement", "story continues below", "article continues below", "article continues after",
	"story continues after", "continue reading below", "continue below", "scroll down to", "scroll for", "swipe to",
	"tap to", "most read:", "trending now", "don't miss:", "must read:",
)

// labels are furniture when a colon, a dash or a bar follows them: "Related:",
// "Read More |". Without it a sentence may begin so.
var labels = phraseSet(
	"also read", "read also", "read more", "read", "see also", "also see", "see more", "read next", "up next",
	"next up", "read this", "watch", "watch also", "also watch", "listen", "more", "related", "related article",
	"related articles", "related story", "related stories", "related news", "related content", "related topics",
	"related video", "more on this", "more on this story", "recommended", "recommended reading", "editor's pick",
	"editors' pick", "editor's picks", "trending", "don't miss", "must read", "in case you missed it", "icymi",
	"further reading", "suggested reading", "you may also like", "you might also like", "share", "share this", "follow",
	"follow us", "follow us on", "tags", "tag", "topics", "categories", "category", "filed under", "posted in",
	"section", "keywords", "tel", "telephone", "phone", "fax", "mobile", "cell", "email", "e-mail", "mail", "web",
	"website", "contact", "contacts", "media contact", "media contacts", "press contact", "press contacts",
	"media inquiries", "media enquiries", "press inquiries", "press enquiries", "contact information",
	"contact details", "for media inquiries", "for more information", "author", "authors", "written by", "words by",
	"posted by", "published by", "submitted by", "reported by", "story by", "text by", "edited by", "reporting",
	"editing", "writing", "word count", "reading time", "read time", "estimated reading time", "time to read",
	"advertisement", "sponsored", "promoted", "disclaimer", "editor's disclaimer", "copyright", "code",
	"mode of payment", "amount",
)

// signOffs name who worked on the article, or what the page runs on. They are
// furniture when a short line begins with one and ends no sentence.
var signOffs = byFirstWord(
	"reporting by", "(reporting by", "additional reporting by", "(additional reporting by", "editing by", "(editing by",
	"writing by", "(writing by", "compiled by", "edited by", "(edited by", "translated by", "produced by",
	"with inputs from", "(with inputs from", "with files from", "photo by", "(photo by", "photos by", "photograph by",
	"photography by", "image by", "video by", "picture by", "courtesy of", "courtesy:", "(ap photo", "ap photo",
	"powered by",
)

// pictureLabels are labels too, but a whole sentence after one is a caption.
var pictureLabels = phraseSet(
	"photo", "photos", "photo credit", "photo credits", "image", "image credit", "images", "picture", "credit",
	"credits", "pic", "file photo", "graphic", "illustration", "via", "photograph",
)

// closings are furniture wherever in a short block they stand.
var closings = []string{
	"all rights reserved", "in the comments below", "in the comments section", "think in the comments",
	"your email address will not be published", "required fields are marked", "not be reproduced, distributed",
	"may not be published, broadcast", "unsubscribe at any time", "terms of service apply", "privacy policy and terms",
	"terms of use and privacy",
}

// credits end a line that names where a picture is from: "Harbour Wire/Getty
// Images".
var credits = []string{
	"/getty images", "/reuters", "/ap", "/afp", "/epa", "/shutterstock", "/istock", "/alamy", "/handout",
	"via getty images", "via ap", "via reuters", "via afp", "(getty images)", "(reuters)/file", "/file photo",
	"(file photo)", "[file photo]", "/flickr", "/wikimedia commons", "via wikimedia commons",
}

// forms open a comment form: what follows it is written by the page and its
// readers, not by the author.
var forms = phraseSet(
	"no comments yet", "leave a reply", "leave a comment", "leave your comment", "leave a response", "post a comment",
	"post your comment", "post comment", "add a comment", "add your comment", "add comment", "write a comment",
	"write your comment", "submit a comment", "make a comment", "reader comments", "readers' comments",
	"comments section", "comments closed", "comments are closed", "leave a reply cancel reply", "cancel reply",
	"facebook comments",
)

// looseForms head comments too, but may also head a part of an article: they
// want something of a form, or nothing at all, after them.
var looseForms = phraseSet(
	"comment", "comments", "no comments", "view comments", "show comments", "responses", "discussion",
	"what do you think", "have your say", "join the discussion", "join the conversation", "be the first to comment",
	"comment on this story", "your comment", "your comments",
)

// lists open a list of other articles or a sales talk, up to the next running
// text.
var lists = phraseSet(
	"related", "related articles", "related article", "related stories", "related story", "related news",
	"related posts", "related content", "related topics", "related links", "related coverage", "related video",
	"related videos", "related reading", "more stories", "more news", "more from us", "more like this",
	"more on this story", "more on this topic", "more headlines", "other news", "other stories", "top stories",
	"top news", "top headlines", "latest news", "latest stories", "latest headlines", "latest posts", "latest articles",
	"latest", "recent posts", "recent articles", "recent news", "recent stories", "recent comments", "most read",
	"most popular", "most viewed", "most shared", "most commented", "popular", "popular posts", "popular news",
	"popular stories", "popular articles", "trending", "trending now", "trending news", "trending stories",
	"trending topics", "recommended", "recommended for you", "recommended stories", "recommended articles",
	"suggested for you", "suggested articles", "you may also like", "you might also like", "you may like",
	"you may have missed", "you might be interested in", "you may be interested in", "also in the news",
	"also on the site", "in other news", "elsewhere on the web", "from the web", "around the web", "from our partners",
	"from our network", "sponsored links", "sponsored stories", "promoted stories", "promoted content",
	"editor's picks", "editors' picks", "editor's choice", "editor's pick", "don't miss", "must read", "must reads",
	"must-reads", "what to read next", "read next", "up next", "next up", "keep reading", "further reading", "see also",
	"read also", "also read", "read more", "explore more", "in pictures", "more in this section", "more in this series",
	"quick links", "useful links", "footer", "follow us", "share this", "give", "donate", "donate now", "support us",
	"make a donation", "sign up for our newsletter", "subscribe to our newsletter", "newsletter", "newsletter sign-up",
	"newsletter signup", "stay informed", "stay connected", "about the author", "about the authors", "contact us",
	"contact information", "media contact", "media contacts",
)

// byFirstWord files phrases under their first word, so that a block is compared
// with the few that it could begin with.
func byFirstWord(phrases ...string) map[string][]string {
	filed := map[string][]string{}
	for _, p := range phrases {
		word := firstWord(p)
		filed[word] = append(filed[word], p)
	}
	return filed
}

func phraseSet(phrases ...string) map[string]bool {
	set := make(map[string]bool, len(phrases))
	for _, p := range phrases {
		set[trimPhrase(p)] = true
	}
	return set
}
