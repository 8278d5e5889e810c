"""English news: first names that tell "he" from "she". Names of both kinds are left out."""

from broadsheet.text.languages.schema import words

HE_NAMES = words(
    """
        aaron adam ahmed alan albert alexander ali andrew anthony antonio arthur austin barack ben
        benjamin bernie bill billy bob bobby boris bradley brandon brian bruce bryan caleb carl
        carlos charles chris christian christopher chuck dan daniel david dennis diego dmitry donald
        douglas dylan edward elijah emmanuel eric ethan fernando francisco francois frank friedrich
        fumio gabriel gary george gerald giuseppe gordon graham greg gregory hans harold hassan
        henry hiroshi ian ibrahim ivan jack jacob jacques james jason javier jay jeff jeffrey jeremy
        jerry jesse jim jin joe john jonathan jose joseph joshua juan justin karl keir keith kenji
        kenneth kevin klaus kyle larry lawrence liam lindsey logan lucas luis mahmoud manuel marco
        mark mason matt matteo matthew michael michel mike ming mitch mitt mohammed muhammad
        narendra nathan neil nicholas nigel nikolai noah olaf omar patrick paul pedro pete peter
        pierre rand randy raymond richard rick rishi robert roger ronald roy russell ryan sam samuel
        scott sean sergei shinjiro shinzo silvio simon stephen steve steven taro ted terry thomas
        tim timothy tom tony tyler vincent vladimir volodymyr walter wayne wei william willie xi
        yoshihide zachary
    """
)

SHE_NAMES = words(
    """
        abigail aisha alexandria alice amanda amber amy ana angela ann anna ashley ayanna barbara
        betty beverly brenda brittany camilla carmen carol carolyn catherine cheryl christina
        christine claudia condoleezza cristina cynthia danielle deborah debra denise diana diane
        dianne dilma donna doris dorothy elena elizabeth emily emma evelyn fatima fiona frances
        giorgia gloria grace hannah heather helen hillary ilhan isabel isabella ivanka jacinda
        jacqueline janet janice jennifer jessica jill joan joyce judith judy julia julie kamala
        karen kate katherine kathleen kathryn kayla kellyanne kimberly kirsten laura lauren leila
        linda lisa liz loretta lori lucia malala margaret maria marie marilyn martha mary maryam
        maxine megan meghan melania melissa mette michelle nancy natalie nicola nicole nikki olivia
        pamela patricia priti rachel rashida rebecca rosa ruth samantha sanae sandra sanna sara
        sarah sharon shirley sonia sophia stephanie susan tammy teresa theresa tulsi ursula valerie
    """
)
