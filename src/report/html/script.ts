/** The page's only script: following a mark or an id opens whatever folds its target; paper gets every fold open. */
export const SCRIPT = `(function(){
"use strict";
function reveal(){
var id=decodeURIComponent(location.hash.slice(1));
var target=id&&document.getElementById(id);
for(var node=target;node;node=node.parentElement)if(node.tagName==="DETAILS")node.open=true;
if(target)target.scrollIntoView({block:"nearest"});
}
addEventListener("hashchange",reveal);
document.addEventListener("click",function(event){
var link=event.target.closest&&event.target.closest("a[href^='#']");
if(link&&link.hash===location.hash)reveal();
});
var opened=[];
addEventListener("beforeprint",function(){
opened=[].slice.call(document.querySelectorAll("details:not([open]):not(.screen-only)"));
opened.forEach(function(fold){fold.open=true});
});
addEventListener("afterprint",function(){opened.forEach(function(fold){fold.open=false})});
reveal();
})();`;
