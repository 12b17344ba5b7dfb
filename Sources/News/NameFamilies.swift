/// Given names and their short forms, one family after the other.
package enum NameFamilies {
  /// Families end with a semicolon; "bill" and "william" stand in one, "ted" in two.
  package static let shortForms: StaticString = """
    william bill billy will willie; robert bob bobby rob; richard dick rick rich ricky; james jim
    jimmy jamie; john jack johnny; joseph joe joey; charles charlie chuck; edward ed eddie ted
    teddy; thomas tom tommy; michael mike mick mickey; donald don donnie; ronald ron ronnie;
    anthony tony; daniel dan danny; david dave; benjamin ben; samuel sam sammy; stephen steven
    steve; andrew andy drew; gregory greg; christopher chris; matthew matt; timothy tim; kenneth
    ken kenny; lawrence larry; gerald jerry gerry; jeffrey geoffrey jeff geoff; alexander alex
    alec; nicholas nick; patrick pat; peter pete; philip phil; raymond ray; frederick fred; leonard
    len lenny; martin marty; douglas doug; bernard bernie; harold hal harry; henry hank harry;
    theodore ted teddy; vincent vince; walter walt; zachary zach zack; nathaniel nathan nate nat;
    francis frank; franklin frank; eugene gene; albert al bert; alan al; alfred al fred; arthur
    art; elizabeth liz beth betty betsy lizzie; katherine catherine kate kathy cathy katie;
    margaret maggie peggy meg; deborah debbie deb debra; barbara barb; patricia pat patty tricia;
    susan sue susie; jennifer jen jenny; jessica jess jessie; rebecca becky; victoria vicky vicki;
    christine christina chris christy tina; kimberly kim; pamela pam; sandra sandy; judith judy;
    cynthia cindy; dorothy dot dottie; jacqueline jackie; abigail abby; amanda mandy; stephanie
    steph; teresa terry tess; valerie val; virginia ginny; nancy nan; mitchell mitch; willard mitt;
    joshua josh; jonathan jon; bradley brad; clinton clint; russell russ; randall randy; rodney
    rod; stanley stan; clifford cliff; newton newt; dwight ike
    """
}
