<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open Files…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open &amp;Sample Issue</source>
        <translation>打开样刊</translation>
    </message>
    <message>
        <source>&amp;Text Encoding…</source>
        <translation>文字编码…</translation>
    </message>
    <message>
        <source>&amp;Remove Issue</source>
        <translation>移除这一期</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>&amp;Export as PDF…</source>
        <translation>导出 PDF…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with &amp;Pinyin</source>
        <translation>连同拼音复制</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>&amp;Find in the Article…</source>
        <translation>在文中查找…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>&amp;Study</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>&amp;Prepare</source>
        <translation>备课</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>&amp;Notes Panel</source>
        <translation>批注栏</translation>
    </message>
    <message>
        <source>Next &amp;Part of the Window</source>
        <translation>下一个区域</translation>
    </message>
    <message>
        <source>Previous Part of the Window</source>
        <translation>上一个区域</translation>
    </message>
    <message>
        <source>Printed &amp;Lines</source>
        <translation>报纸原行</translation>
    </message>
    <message>
        <source>No Pinyin</source>
        <translation>不注音</translation>
    </message>
    <message>
        <source>&amp;Pinyin under the Pointer</source>
        <translation>悬停显示拼音</translation>
    </message>
    <message>
        <source>Pinyin over &amp;New Words</source>
        <translation>生词注音</translation>
    </message>
    <message>
        <source>Pinyin &amp;above My Level</source>
        <translation>超出级别的词注音</translation>
    </message>
    <message>
        <source>Pinyin over All &amp;Words</source>
        <translation>全部注音</translation>
    </message>
    <message>
        <source>Pinyin over Which Words…</source>
        <translation>哪些词注音…</translation>
    </message>
    <message>
        <source>Next Choice of Pinyin</source>
        <translation>切换注音</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>原大小</translation>
    </message>
    <message>
        <source>Te&amp;xt…</source>
        <translation>文字…</translation>
    </message>
    <message>
        <source>Te&amp;xt Style</source>
        <translation>文字样式</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>白纸</translation>
    </message>
    <message>
        <source>&amp;Sepia</source>
        <translation>旧纸</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Follow the &amp;Jump</source>
        <translation>跟随转版</translation>
    </message>
    <message>
        <source>Return from the J&amp;ump</source>
        <translation>返回转出处</translation>
    </message>
    <message>
        <source>&amp;Previous Article</source>
        <translation>上一篇</translation>
    </message>
    <message>
        <source>&amp;Next Article</source>
        <translation>下一篇</translation>
    </message>
    <message>
        <source>Key Point</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Set Phrase</source>
        <translation>提法</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>划线</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>批注…</translation>
    </message>
    <message>
        <source>Ne&amp;xt Highlight</source>
        <translation>下一条标注</translation>
    </message>
    <message>
        <source>Pre&amp;vious Highlight</source>
        <translation>上一条标注</translation>
    </message>
    <message>
        <source>&amp;Remove Highlight</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>I &amp;Know This Word</source>
        <translation>认识这个词</translation>
    </message>
    <message>
        <source>I Am &amp;Learning This Word</source>
        <translation>正在学这个词</translation>
    </message>
    <message>
        <source>This Word Is &amp;New to Me</source>
        <translation>这个词是生词</translation>
    </message>
    <message>
        <source>&amp;Words of the Article</source>
        <translation>本文词表</translation>
    </message>
    <message>
        <source>Look &amp;Up</source>
        <translation>查词</translation>
    </message>
    <message>
        <source>Change the &amp;Reading…</source>
        <translation>改读音…</translation>
    </message>
    <message>
        <source>Change Where Words &amp;Begin…</source>
        <translation>改切分…</translation>
    </message>
    <message>
        <source>&amp;Corrections…</source>
        <translation>改正…</translation>
    </message>
    <message>
        <source>I Know the Words of &amp;HSK</source>
        <translation>认识 HSK 各级的词</translation>
    </message>
    <message>
        <source>&amp;My Meaning…</source>
        <translation>我的释义…</translation>
    </message>
    <message>
        <source>This Is &amp;a Name</source>
        <translation>这是名称</translation>
    </message>
    <message>
        <source>Names in This &amp;Issue…</source>
        <translation>本期名称…</translation>
    </message>
    <message>
        <source>&amp;Dictionaries and Word Lists…</source>
        <translation>词典与词表…</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>As the System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>&amp;About Xidu</source>
        <translation>关于细读</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>BarePage</name>
    <message>
        <source>Page %1 has no articles</source>
        <translation>第 %1 版没有文章</translation>
    </message>
    <message>
        <source>Unplaced lines</source>
        <translation>未归属的行</translation>
    </message>
    <message>
        <source>Masthead, page head and the like</source>
        <translation>报头、版头之类</translation>
    </message>
    <message>
        <source>The lines below found no place in an article; nothing was dropped.</source>
        <translation>下列各行未能归入任何文章，没有丢弃一行。</translation>
    </message>
    <message>
        <source>Only what surrounds articles is printed here; nothing was dropped.</source>
        <translation>这一版只有文章以外的内容，没有丢弃一行。</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>CardEditor</name>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本篇</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>各处</translation>
    </message>
    <message>
        <source>%1 places so far…</source>
        <translation>已找到 %1 处…</translation>
    </message>
    <message>
        <source>places: %1</source>
        <translation>共 %1 处</translation>
    </message>
    <message>
        <source>one word</source>
        <translation>合为一词</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>不是名称</translation>
    </message>
    <message>
        <source>here</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>in this article</source>
        <translation>本篇</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>各处</translation>
    </message>
    <message>
        <source>Put right %3: %1 → %2</source>
        <translation>已改正（%3）：%1 → %2</translation>
    </message>
    <message>
        <source>Click between two characters, or press Space there.</source>
        <translation>点两字之间，或移到那里按空格。</translation>
    </message>
    <message>
        <source>Change the reading</source>
        <translation>改读音</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读音</translation>
    </message>
    <message>
        <source>Change where words begin and end</source>
        <translation>改词的起止</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Key point</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Set phrase</source>
        <translation>提法</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>划线</translation>
    </message>
    <message>
        <source>Highlight colour</source>
        <translation>标注颜色</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open Files</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Page %1 is not in the library: open its file</source>
        <translation>文库里没有第 %1 版：请打开它的文件</translation>
    </message>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation>文本文件 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>About Xidu</source>
        <translation>关于细读</translation>
    </message>
    <message>
        <source>Xidu %1 – close reading, offline</source>
        <translation>细读 %1：离线细读报纸与文件</translation>
    </message>
    <message>
        <source>Everything you read and mark stays on this computer. MIT licence.</source>
        <translation>所读所记，都只留在这台电脑上。MIT 许可证。</translation>
    </message>
    <message>
        <source>Meanings of words: CC-CEDICT, CC BY-SA 4.0.</source>
        <translation>词义：CC-CEDICT（CC BY-SA 4.0）。</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Highlights to confirm</source>
        <translation>待确认的标注</translation>
    </message>
    <message>
        <source>Unplaced lines</source>
        <translation>未归属的行</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Drop a newspaper or a file here, or open a sample issue.</source>
        <translation>把报纸或文件拖到这里，
或者打开一份样刊。</translation>
    </message>
    <message>
        <source>Open a sample</source>
        <translation>打开样刊</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>Corrections</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>在正文中看</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Nothing is put right yet: open a word&apos;s card and press R or B.</source>
        <translation>还没有改正：打开词卡，按 R 或 B。</translation>
    </message>
    <message>
        <source>Idle ones wait until their text is there again; nothing is dropped.</source>
        <translation>闲置的等原文回来再用，一条也不丢。</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>已删除 %1 条</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>写不了 %1：%2</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>New: %1 · here already: %2</source>
        <translation>新增 %1 条 · 已有 %2 条</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>闲置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>改正为</translation>
    </message>
    <message>
        <source>Where it holds</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Made in</source>
        <translation>改于</translation>
    </message>
    <message>
        <source>Corrections (*.json)</source>
        <translation>改正 (*.json)</translation>
    </message>
</context>
<context>
    <name>DictionariesDialog</name>
    <message>
        <source>Dictionaries and word lists</source>
        <translation>词典与词表</translation>
    </message>
    <message>
        <source>&amp;Add StarDict…</source>
        <translation>添加 StarDict…</translation>
    </message>
    <message>
        <source>&amp;Import Word List…</source>
        <translation>导入词表…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stopped; nothing was added.</source>
        <translation>已停止；什么都没有添加。</translation>
    </message>
    <message>
        <source>StarDict (*.ifo)</source>
        <translation>StarDict (*.ifo)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Your own meanings come first, then Xidu&apos;s glossary, CC-CEDICT and these.</source>
        <translation>先是自己的释义，然后是细读的词表、CC-CEDICT 和这些词典。</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Before CC-CEDICT</source>
        <translation>排在 CC-CEDICT 之前</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Text encoding</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Read in This Encoding</source>
        <translation>按此编码重读</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>读不出</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>%1 (likeliest)</source>
        <translation>%1（最可能）</translation>
    </message>
    <message>
        <source>Highlights stay where they are: this issue is kept with its notes, and what is read in the other encoding is added beside it.</source>
        <translation>标注不会移动：这一期连同批注原样保留，按另一编码读出的作为新的一期放在旁边。</translation>
    </message>
    <message>
        <source>What is read in the other encoding takes the place of this issue. You can undo that.</source>
        <translation>按另一编码读出的会替下这一期，可以撤销。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>在本文中查找</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>Knowledge</name>
    <message>
        <source>This article: %1 % known</source>
        <translation>本文：认识 %1 %</translation>
    </message>
    <message>
        <source>This issue: %1 % known</source>
        <translation>本期：认识 %1 %</translation>
    </message>
    <message>
        <source>The library: %1 % known</source>
        <translation>文库：认识 %1 %</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>Point at a word or select words first.</source>
        <translation>请先指着一个词，或选中几个词。</translation>
    </message>
    <message>
        <source>These words were marked so already</source>
        <translation>这些词早已这样标记</translation>
    </message>
    <message>
        <source>Words marked as known: %1</source>
        <translation>已标记为认识的词：%1</translation>
    </message>
    <message>
        <source>Words marked as being learnt: %1</source>
        <translation>已标记为在学的词：%1</translation>
    </message>
    <message>
        <source>Words marked as new: %1</source>
        <translation>已标记为生词：%1</translation>
    </message>
    <message>
        <source>“%1” is known</source>
        <translation>“%1”已认识</translation>
    </message>
    <message>
        <source>“%1” is being learnt</source>
        <translation>“%1”正在学</translation>
    </message>
    <message>
        <source>“%1” is new</source>
        <translation>“%1”是生词</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Xidu</source>
        <translation>细读</translation>
    </message>
    <message>
        <source>Issue removed; its notes are kept</source>
        <translation>已移除这一期，批注保留</translation>
    </message>
</context>
<context>
    <name>MeaningDialog</name>
    <message>
        <source>My meaning of %1</source>
        <translation>“%1”的释义</translation>
    </message>
    <message>
        <source>&amp;Only where it is read %1</source>
        <translation>仅在读作 %1 时</translation>
    </message>
    <message>
        <source>It is shown before those of the dictionaries. Empty: only theirs.</source>
        <translation>显示在词典释义之前。留空则只用词典的。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>A&amp;nnotate</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>Mirror</name>
    <message>
        <source>Article text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Reading pane</source>
        <translation>阅读区</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text…</source>
        <translation>文字…</translation>
    </message>
    <message>
        <source>Pinyin over which words…</source>
        <translation>哪些词注音…</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>Names in this issue</source>
        <translation>本期名称</translation>
    </message>
    <message>
        <source>&amp;Everywhere, not only in this issue</source>
        <translation>全部，不限本期</translation>
    </message>
    <message>
        <source>Articles left to look through: %1</source>
        <translation>还要查看 %1 篇</translation>
    </message>
    <message>
        <source>No names beside those that dictionaries have.</source>
        <translation>没有词典以外的名称。</translation>
    </message>
    <message>
        <source>Enter: next place · A: a name · R: no name · U: undecided</source>
        <translation>回车：下一处 · A：是名称 · R：不是名称 · U：未定</translation>
    </message>
    <message>
        <source>&amp;A Name</source>
        <translation>是名称</translation>
    </message>
    <message>
        <source>&amp;No Name</source>
        <translation>不是名称</translation>
    </message>
    <message>
        <source>&amp;Undecided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>是名称</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>不是名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>处数</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>判定</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>Select the characters of the name first.</source>
        <translation>请先选中名称的字。</translation>
    </message>
    <message>
        <source>Point at a word or select it first.</source>
        <translation>请先指向或选中一个词。</translation>
    </message>
    <message>
        <source>%1 in this article</source>
        <translation>%1（本篇）</translation>
    </message>
    <message>
        <source>%1 everywhere</source>
        <translation>%1（全部）</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Foreign name</source>
        <translation>音译名</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>不是名称</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>写批注…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves, Esc closes</source>
        <translation>Ctrl+Enter 保存，Esc 关闭</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>放弃改动吗？</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>在文中显示</translation>
    </message>
    <message>
        <source>Edit note…</source>
        <translation>编辑批注…</translation>
    </message>
    <message>
        <source>Remove highlight</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>Select text, then press 1–6 to mark it.</source>
        <translation>选中文字，按 1–6 标注。</translation>
    </message>
</context>
<context>
    <name>OriginalLines</name>
    <message>
        <source>Printed lines</source>
        <translation>报纸原行</translation>
    </message>
    <message>
        <source>Here stand the printed lines of the paragraph at the cursor.</source>
        <translation>光标所在段落在报纸上的原行，显示在这里。</translation>
    </message>
    <message>
        <source>Page {page}, lines {first}–{last}</source>
        <translation>第 {page} 版 · 第 {first}–{last} 行</translation>
    </message>
    <message>
        <source>Page {page}, line {first}</source>
        <translation>第 {page} 版 · 第 {first} 行</translation>
    </message>
</context>
<context>
    <name>PaneKeys</name>
    <message>
        <source>Caret; with Shift the selection</source>
        <translation>光标；加 Shift 为选取</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>正文中</translation>
    </message>
    <message>
        <source>One character on, back</source>
        <translation>后一字、前一字</translation>
    </message>
    <message>
        <source>One word on, back</source>
        <translation>后一词、前一词</translation>
    </message>
    <message>
        <source>One sentence on, back</source>
        <translation>后一句、前一句</translation>
    </message>
    <message>
        <source>One line down, up; scrolls while no caret is seen</source>
        <translation>下一行、上一行；不见光标时滚动</translation>
    </message>
    <message>
        <source>Start, end of the line; of the article while no caret is seen</source>
        <translation>行首、行尾；不见光标时到文首、文末</translation>
    </message>
    <message>
        <source>One paragraph down, up</source>
        <translation>后一段、前一段</translation>
    </message>
    <message>
        <source>One screen down, up</source>
        <translation>下一屏、上一屏</translation>
    </message>
    <message>
        <source>Start, end of the article</source>
        <translation>文首、文末</translation>
    </message>
    <message>
        <source>Scroll by a screen, caret stays</source>
        <translation>滚动一屏，光标不动</translation>
    </message>
    <message>
        <source>Select the sentence; again: one more</source>
        <translation>选取整句；再按：多选一句</translation>
    </message>
    <message>
        <source>Look up the word: its card; twice: open the note</source>
        <translation>查词：打开词卡；按两次打开批注</translation>
    </message>
    <message>
        <source>Put away selection, caret</source>
        <translation>取消选取、收起光标</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>PartKeys</name>
    <message>
        <source>In the search field</source>
        <translation>在查找框里</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>While writing a note</source>
        <translation>写批注时</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close; asks if there are changes</source>
        <translation>关闭；有改动时先问</translation>
    </message>
    <message>
        <source>On the card of a word</source>
        <translation>在词卡上</translation>
    </message>
    <message>
        <source>While changing where words begin and end</source>
        <translation>改词的起止时</translation>
    </message>
    <message>
        <source>Next, previous gap</source>
        <translation>下一个、上一个字间</translation>
    </message>
    <message>
        <source>Join or divide there</source>
        <translation>在那里合或分</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>回到词卡</translation>
    </message>
    <message>
        <source>In the list of notes</source>
        <translation>在批注列表里</translation>
    </message>
    <message>
        <source>Next, previous note</source>
        <translation>下一条、上一条</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>在正文中显示</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>写批注</translation>
    </message>
    <message>
        <source>Remove the highlight</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>In the list of the article&apos;s words</source>
        <translation>在本文词表中</translation>
    </message>
    <message>
        <source>Next, previous word; with Shift also that one</source>
        <translation>下一个、上一个词；按住 Shift 则一并选中</translation>
    </message>
    <message>
        <source>Next place of the word in the text</source>
        <translation>这个词在文中的下一处</translation>
    </message>
    <message>
        <source>The selected words are known; being learnt; new</source>
        <translation>所选的词：认识、在学、生词</translation>
    </message>
    <message>
        <source>Copy with reading and meaning</source>
        <translation>连同读音和释义复制</translation>
    </message>
    <message>
        <source>Known; being learnt; new</source>
        <translation>认识；在学；生词</translation>
    </message>
    <message>
        <source>Next, previous place of the word</source>
        <translation>这个词的下一处、上一处</translation>
    </message>
    <message>
        <source>Change the reading; where words begin and end</source>
        <translation>改读音；改词的起止</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Copy the word</source>
        <translation>复制这个词</translation>
    </message>
    <message>
        <source>Open the note</source>
        <translation>打开批注</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>回到正文</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The printer cannot be reached: choose another one.</source>
        <translation>无法使用这台打印机：请另选一台。</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已存为 %1</translation>
    </message>
    <message>
        <source>The PDF cannot be written (%1): choose another place for it.</source>
        <translation>无法写入 PDF（%1）：请另选一个位置。</translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation>正在排版…</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Continued on page {page}</source>
        <translation>下转 {page} 版</translation>
    </message>
    <message>
        <source>Back to page {page}</source>
        <translation>返回 {page} 版</translation>
    </message>
    <message>
        <source>Continued from page {page}</source>
        <translation>上接 {page} 版</translation>
    </message>
    <message>
        <source>not in this issue – add page {page}…</source>
        <translation>未收入本期，可添加第 {page} 版…</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>{page} 版</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Reading %1…</source>
        <translation>正在读入 %1…</translation>
    </message>
    <message>
        <source>This is in your library already.</source>
        <translation>文库里已经有了。</translation>
    </message>
    <message>
        <source>The language changes when Xidu is opened again.</source>
        <translation>下次打开细读时换用这种语言。</translation>
    </message>
    <message>
        <source>Changed in “%1”</source>
        <translation>已改动《%1》</translation>
    </message>
    <message>
        <source>Highlight removed</source>
        <translation>已删除标注</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>……另有 %1 个。</translation>
    </message>
    <message>
        <source>Choose an article at the left.</source>
        <translation>请在左边选一篇文章。</translation>
    </message>
    <message>
        <source>There is nothing to read yet.</source>
        <translation>文库里还没有可读的。</translation>
    </message>
</context>
<context>
    <name>SectionTree</name>
    <message>
        <source>Issue without a name</source>
        <translation>未署报名的一期</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>日期不详</translation>
    </message>
    <message>
        <source>from a dateline</source>
        <translation>据电头推断</translation>
    </message>
    <message>
        <source>no articles</source>
        <translation>没有文章</translation>
    </message>
    <message>
        <source>%1 % known</source>
        <translation>认识 %1 %</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>partly read</source>
        <translation>读了一部分</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>goes on on page %1</source>
        <translation>下转第 %1 版</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>%1版</translation>
    </message>
    <message>
        <source>1 highlight</source>
        <translation>1 处标注</translation>
    </message>
    <message>
        <source>%1 highlights</source>
        <translation>%1 处标注</translation>
    </message>
    <message>
        <source>continued from page %1</source>
        <translation>接第 %1 版</translation>
    </message>
    <message>
        <source>law</source>
        <translation>法规</translation>
    </message>
    <message>
        <source>official document</source>
        <translation>公文</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 版</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 版</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 篇</translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation>%1 篇</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Text Encoding…</source>
        <translation>文字编码…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selection</source>
        <translation>选区</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写批注</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Remove highlight</source>
        <translation>删除标注</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Side panel</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>生词</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>{mark} “{quote}”</source>
        <translation>{mark}“{quote}”</translation>
    </message>
    <message>
        <source>{name}.</source>
        <translation>{name}。</translation>
    </message>
    <message>
        <source>{name}. Note: {note}</source>
        <translation>{name}。批注：{note}</translation>
    </message>
    <message>
        <source>{name} removed</source>
        <translation>已删除标注：{name}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>状态栏</translation>
    </message>
    <message>
        <source>Known words %1 %</source>
        <translation>认识的词 %1 %</translation>
    </message>
    <message>
        <source>New words %1</source>
        <translation>生词 %1</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1：%2 %</translation>
    </message>
    <message>
        <source>Share of the words up to this level</source>
        <translation>全文词语中，这一级及以下的词所占的比例</translation>
    </message>
    <message>
        <source>Page %1 · %2 of %3</source>
        <translation>第 %1 版 · %2 / %3 篇</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 字</translation>
    </message>
    <message>
        <source>%1 % read</source>
        <translation>读到 %1 %</translation>
    </message>
    <message>
        <source>Notes %1</source>
        <translation>标注 %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Pinyin over which words</source>
        <translation>哪些词注音</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>行长</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>注音</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>声调</translation>
    </message>
    <message>
        <source>Tone changes</source>
        <translation>变调</translation>
    </message>
    <message>
        <source>Over numerals</source>
        <translation>数字注音</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Graded list</source>
        <translation>词汇大纲</translation>
    </message>
    <message>
        <source>My level</source>
        <translation>我的级别</translation>
    </message>
    <message>
        <source>Over a word</source>
        <translation>同一个词</translation>
    </message>
    <message>
        <source>Over names</source>
        <translation>人名地名</translation>
    </message>
    <message>
        <source>Song</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Kai</source>
        <translation>楷体</translation>
    </message>
    <message>
        <source>Hei</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>This typeface is not installed: sudo apt-get install %1</source>
        <translation>没有安装这种字体：sudo apt-get install %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>紧</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>松</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>短</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>长</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Zhuyin</source>
        <translation>注音符号</translation>
    </message>
    <message>
        <source>In one ink</source>
        <translation>单色</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>As in dictionaries</source>
        <translation>本调</translation>
    </message>
    <message>
        <source>As spoken</source>
        <translation>变调</translation>
    </message>
    <message>
        <source>Every time</source>
        <translation>每次都注</translation>
    </message>
    <message>
        <source>The first time</source>
        <translation>只注首次</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>注</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>不注</translation>
    </message>
    <message>
        <source>System</source>
        <translation>随系统</translation>
    </message>
</context>
<context>
    <name>Themes</name>
    <message>
        <source>Paper</source>
        <translation>白纸</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>旧纸</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>书桌</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Pinyin over which words</source>
        <translation>哪些词注音</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>备课</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Hover</source>
        <translation>悬停</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>生词</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>UnplacedDialog</name>
    <message>
        <source>Unplaced lines</source>
        <translation>未归属的行</translation>
    </message>
    <message>
        <source>Click a line to go to where it is printed, beside that article.</source>
        <translation>点一行，就到那篇文章里紧挨着它的地方。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Most likely belongs to</source>
        <translation>多半属于</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>no article on this page</source>
        <translation>这一版没有文章</translation>
    </message>
</context>
<context>
    <name>WordCard</name>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Reading not certain: which is right here?</source>
        <translation>读音未定：这里读哪一个？</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>%1 of %2 in this article</source>
        <translation>本文第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>more than %2 in this article</source>
        <translation>本文多于 %2 处</translation>
    </message>
    <message>
        <source>once in this article</source>
        <translation>本文 1 处</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>读音…</translation>
    </message>
    <message>
        <source>Words…</source>
        <translation>切分…</translation>
    </message>
    <message>
        <source>Change the reading</source>
        <translation>改读音</translation>
    </message>
    <message>
        <source>Change where words begin and end</source>
        <translation>改词的起止</translation>
    </message>
    <message>
        <source>✓ Known</source>
        <translation>✓ 认识</translation>
    </message>
    <message>
        <source>Mark known</source>
        <translation>认识</translation>
    </message>
    <message>
        <source>✓ Learning</source>
        <translation>✓ 在学</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>在学</translation>
    </message>
    <message>
        <source>New again</source>
        <translation>改回生词</translation>
    </message>
    <message>
        <source>in no other one</source>
        <translation>文库中只有这篇</translation>
    </message>
    <message>
        <source>%1 in %2 articles of the library</source>
        <translation>文库 %2 篇共 %1 处</translation>
    </message>
    <message>
        <source>HSK %1</source>
        <translation>HSK %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>To hear words, install the free program espeak-ng (Debian: apt install espeak-ng).</source>
        <translation>要听读音，请安装免费的 espeak-ng（Debian：apt install espeak-ng）。</translation>
    </message>
    <message>
        <source>The speech program espeak-ng has no Chinese voice, or cannot play sound.</source>
        <translation>朗读程序 espeak-ng 没有中文语音，或者放不出声音。</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>body</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>foreign name</source>
        <translation>外国人名</translation>
    </message>
    <message>
        <source>also written %1</source>
        <translation>又写作 %1</translation>
    </message>
    <message>
        <source>measure word: %1</source>
        <translation>量词：%1</translation>
    </message>
    <message>
        <source>its parts, by CC-CEDICT</source>
        <translation>各部分，据 CC-CEDICT</translation>
    </message>
    <message>
        <source>your own meaning</source>
        <translation>自己写的释义</translation>
    </message>
    <message>
        <source>Xidu&apos;s glossary</source>
        <translation>细读词表</translation>
    </message>
</context>
<context>
    <name>WordsPanel</name>
    <message>
        <source>%1×</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>New</source>
        <translation>生词</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>在学</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>认识</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Words of the article</source>
        <translation>本文的词</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>在文中显示</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Which words</source>
        <translation>哪些词</translation>
    </message>
    <message>
        <source>The words are being gathered…</source>
        <translation>正在收集词语…</translation>
    </message>
    <message>
        <source>No word is written or read so.</source>
        <translation>没有这样写或这样读的词。</translation>
    </message>
    <message>
        <source>This article has no new words.</source>
        <translation>这篇没有生词。</translation>
    </message>
    <message>
        <source>You are learning none of this article&apos;s words.</source>
        <translation>这篇没有在学的词。</translation>
    </message>
    <message>
        <source>None of these words is marked as known. K marks one.</source>
        <translation>还没有标记为认识的词。按 K 可以标记。</translation>
    </message>
    <message>
        <source>There are no words here.</source>
        <translation>这里没有词。</translation>
    </message>
    <message>
        <source>Word or pinyin</source>
        <translation>汉字或拼音</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>As they come</source>
        <translation>按出现</translation>
    </message>
    <message>
        <source>By how often</source>
        <translation>按次数</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>按级别</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>按状态</translation>
    </message>
</context>
<context>
    <name>Zoom</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>恢复原大小</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
</context>
</TS>
