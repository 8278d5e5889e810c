"""English news: first names that tell "he" from "she". Names of both kinds are left out."""

from broadsheet.text.languages.schema import words

HE_NAMES = words(
    """
        aaron abdul abraham adam adrian ahmed alan albert alec alejandro alexander alfred ali allen
        alvin andre andreas andrew angus anthony antonin antonio armando arnold arthur ashraf austin
        barack barry bashar ben benedict benjamin bernie bert bill billy bob bobby boris brad bradley
        brandon brendan brent brett brian bruce bryan burt byron caleb carl carlos cesar charles chester
        chris christian christopher chuck cliff clifford clint cody connor conor corey cornel cory
        curtis cyrus damien damon dan daniel darrell darren dave david dennis derek derrick devin diego
        dmitri dmitry dominic donald doug douglas duncan dustin dwayne dwight dylan eddie edgar eduardo
        edward edwin elijah elliot elliott elon emmanuel enrique eric erik ernest ernesto ethan eugene
        evan evgeny felipe felix fernando francisco francois frank fred frederick friedrich fritz fumio
        gabriel gary gavin geoff geoffrey george gerald gerard giovanni giuseppe glen glenn gonzalo
        gordon graham greg gregg gregory guillermo gunther gus hamid hank hans harold harry hassan
        hector helmut henry herbert herman hiroshi hosni hubert hugh hugo ian ibrahim igor isaac isaiah
        ismail ivan jack jacob jacques jake jamal james jared jason javier jay jeb jeff jeffrey jens
        jeremy jerome jerry jesse jim jimmy jin joe joel johan johannes john jon jonathan jorge jose
        josef joseph josh joshua juan juergen julian julius junichiro justin karl keir keith ken kenji
        kenneth kenny kevin kirk klaus kurt kyle larry lars lawrence len leon leonard leonardo leonid
        leroy lester liam lindsey logan lorenzo lou louis luca lucas luis luke lyle lyndon mahmoud
        malcolm manfred manny manuel marc marcel marco marcos marcus mario mark markus marvin mason
        massimo mateo matt matteo matthew maurice mauricio mehmet melvin michael michal michel miguel
        mike mikhail milton ming mitch mitt mohamed mohammad mohammed moshe muhammad mustafa naftali
        narendra nathan ned neil nicholas nick nicolas nigel nikita nikolai noah olaf oleg omar osama
        oscar otto pablo paolo pascal patrick paul pavel pedro pete peter phil philip philippe phillip
        pierre pieter quentin rafael rahm ralph ramon rand randy raul raymond recep reggie rex ricardo
        richard rick rishi rob robert roberto rod roderick rodney rodrigo roger roland ron ronald roy
        ruben rudolf rudolph rudy rupert russell ryan sajid salman sam samuel scott sean sebastian
        sergei sergio seth shane shaun shinjiro shinzo silvio simon stan stefan stephen steve steven
        taro tayyip ted terry theo theodore thom thomas tim timothy tobias todd tom tomas tony travis
        trent trevor troy tyler uwe victor viktor vince vincent virgil vladimir volodymyr walter wayne
        wei wendell wilbur wilfred william willie wolfgang woodrow xi yasser yevgeny yoshihide youssef
        yuri yusuf zach zachary
    """
)

SHE_NAMES = words(
    """
        abigail adele agnes aisha alexandra alexandria alice alison allison alma alyssa amanda amber
        amelia amina amy ana angela angelina anita ann anna anne annette annie antonia ariana arlene
        ashley audrey ayanna barbara barbra beatrice becky belinda bernadette beth bethany betty beverly
        bonnie brenda brianna bridget brittany camilla candace carla carly carmen carol caroline carolyn
        carrie catherine cathy cecilia celia charlene cheryl chloe christina christine cindy claire
        clara claudia colleen condoleezza connie constance cornelia cristina cynthia danielle daphne
        darlene deb debbie deborah debra deirdre delia denise diana diane dianne dilma donna doreen
        doris dorothy edith eileen elaine eleanor elena elisabeth elizabeth ella ellen elsa emily emma
        erica erika erin esther ethel eva evelyn farah fatima felicia fiona frances francesca gabriela
        gabrielle gail geraldine gertrude gina ginni ginny giorgia gladys glenda gloria grace greta
        gretchen gwen gwendolyn hannah harriet heather heidi helen helena henrietta hilda hillary ida
        ilhan imelda ingrid irene isabel isabella ivanka jacinda jacqueline jane janet janice janine
        jasmine jeanine jeanne jenna jennifer jenny jessica jill joan joanna joanne jocelyn jodi
        josephine joyce judith judy julia juliana julie juliet justine kamala karen kate katharine
        katherine kathleen kathryn kathy katie katy kayla kellie kellyanne kerri kimberly kirsten
        kristen kristi kristin kristina kristy lana latoya laura lauren leah leila lena leticia lillian
        linda lisa liz lois loretta lori lorraine louisa louise lucia lucille lucy luisa lydia madeleine
        madeline maggie malala mandy marcia margaret margarita margie margot maria marianne marie
        marilyn marjorie marlene marsha martha mary maryam maureen maxine maya meg megan meghan melania
        melinda melissa meredith mette michele michelle mildred mimi miranda miriam moira molly mona
        monica muriel myra nadia nadine nancy naomi natalia natalie natasha nellie nicola nicole nikki
        nina nora norma olivia pam pamela patricia patty paula pauline peggy penelope phyllis polly
        portia priti rachael rachel ramona raquel rashida rebecca regina renee rhonda rita roberta
        rochelle rosa rosalind rosalyn rosemary roxanne ruth sabrina sadie sally samantha sanae sandra
        sanna sara sarah saskia selena serena sharon sheila shelly sherry shirley silvia simone sonia
        sophia stella stephanie sue susan susana susanna suzanne sylvia tabitha tamara tammy tanya tara
        tasha tatiana teresa teri theresa tiffany tina toni trisha trudy tulsi ursula valerie vanessa
        vera veronica vicki vicky vivian wanda wendy yolanda yvette yvonne zara zoe
    """
)
